package org.kardan.suppliers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.kardan.kit.testing.AccessHabits;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TestIssuer;

/** Who may do what here, held to by real tokens. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
class AccessTest extends AccessHabits {

    @Override
    protected String aRead() {
        return "organisations(first: 1) { edges { node { name } } }";
    }

    @Override
    protected String recordSource() {
        return "recordSupplySource";
    }

    @Override
    protected String retractSource() {
        return "retractSupplySource";
    }

    @Override
    protected String changes() {
        return "supplyChanges";
    }
}
