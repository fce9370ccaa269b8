package org.kardan.federation.execution.tree;

import org.kardan.federation.error.PublicApi;

/** A value in the merged tree: JSON, or the mark of a value that could not be had. */
@PublicApi
public sealed interface TreeNode permits TreeObject, TreeList, TreeLeaf, TreeNull, TreeFailure {}
