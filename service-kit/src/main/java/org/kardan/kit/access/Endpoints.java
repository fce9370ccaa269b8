package org.kardan.kit.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the HTTP endpoints beside the graph, imports and exports, to the role that their method {@link Needs}. */
public class Endpoints {

    private final Callers callers;

    Endpoints(Callers callers) {
        this.callers = callers;
    }

    /** Before the body is read: a file is not sent in vain. */
    @ServerRequestFilter
    public void check(ResourceInfo endpoint, ContainerRequestContext request) {
        var needs = endpoint.getResourceMethod().getAnnotation(Needs.class);
        callers.require(
                needs == null ? NeededRole.UNSAID : needs.value(),
                request.getMethod() + " /" + request.getUriInfo().getPath().replaceFirst("^/+", ""));
    }
}
