/** Manifests as objects: strict decoding, and what the rules ask of a rendered overlay. */
@NullMarked
package org.kardan.deploy.kubernetes.model;

import org.jspecify.annotations.NullMarked;
