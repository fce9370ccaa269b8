/** One class for each rule that a rendered overlay keeps; each gives its findings as sentences. */
@NullMarked
package org.kardan.deploy.kubernetes.rule;

import org.jspecify.annotations.NullMarked;
