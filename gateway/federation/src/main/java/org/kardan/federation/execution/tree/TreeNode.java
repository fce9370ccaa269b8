package org.kardan.federation.execution.tree;

/** A value in the merged tree: JSON, or the mark of a value that could not be had. */
public sealed interface TreeNode permits TreeObject, TreeList, TreeLeaf, TreeNull, TreeFailure {}
