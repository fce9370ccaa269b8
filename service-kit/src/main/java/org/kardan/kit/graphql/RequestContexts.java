package org.kardan.kit.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;

/** What an injected {@code io.smallrye.graphql.api.Context} is where a field is fetched. */
final class RequestContexts {

    private RequestContexts() {}

    /** The request's context, which unwraps to this environment. Selections as JSON, path and field are not in it. */
    static SmallRyeContext at(DataFetchingEnvironment environment) {
        SmallRyeContext ofRequest = environment.getGraphQlContext().get(SmallRyeContextManager.CONTEXT);
        var context = ofRequest.clone();
        context.setDataFetchingEnvironment(environment);
        return context;
    }
}
