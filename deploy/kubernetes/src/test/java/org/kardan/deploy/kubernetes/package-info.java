/** Renders the overlays with Kustomize and holds every manifest to the rules: what a cluster would refuse, or worse accept. */
@NullMarked
package org.kardan.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
