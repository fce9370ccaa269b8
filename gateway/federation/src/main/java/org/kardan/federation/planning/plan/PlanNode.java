package org.kardan.federation.planning.plan;

/** A step of a query plan. */
public sealed interface PlanNode
        permits SequenceNode,
                ParallelNode,
                FetchNode,
                EntityFetchNode,
                ConditionNode,
                IntrospectionNode,
                DeferNode,
                SubscriptionNode {}
