package org.kardan.suppliers.versions;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.PropertyRun;
import org.kardan.kit.testing.TestDatabase;

/** Runs {@link AssetTreeProperties} beside the application. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssetTreeModelTest {

    @Test
    void theTreeOfAssetsAtAnyMomentIsWhatAListOfVersionsSays() {
        PropertyRun.of(AssetTreeProperties.class);
    }
}
