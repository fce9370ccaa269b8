package org.kardan.federation.execution;

import java.util.List;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeObject;

/**
 * What an execution yields.
 *
 * @param root keyed by source keys
 * @param failures everything that failed, also what stands nowhere in the tree
 */
@PublicApi
public record MergedTree(TreeObject root, List<TreeFailure> failures) {}
