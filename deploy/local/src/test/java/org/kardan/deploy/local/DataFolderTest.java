package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void aFolderIsHeldByOneAtATime() throws Exception {
        Path root = parent.resolve("data");

        try (DataFolder held = DataFolder.claim(root)) {
            assertThat(held.logs()).isDirectory();
            assertThatExceptionOfType(LaunchFailure.class)
                    .isThrownBy(() -> DataFolder.claim(root))
                    .withMessageContaining("already runs with the data in " + root);
        }

        DataFolder.claim(root).close();
    }

    @Test
    void removingItLeavesNothingButTheParent() throws Exception {
        Path root = parent.resolve("data");
        try (DataFolder folder = DataFolder.claim(root)) {
            Files.writeString(folder.logs().resolve("gateway.log"), "a line");

            folder.remove();
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "only root can give a folder away")
    void anotherUsersFolderIsRefused() throws Exception {
        Path root = Files.createDirectory(parent.resolve("data"));
        Files.setAttribute(root, "unix:uid", 65_534);

        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> DataFolder.claim(root))
                .withMessageContaining("belongs to ")
                .withMessageEndingWith("run ./kardan as that user, or choose another folder with --data DIR");
    }
}
