package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the embedded server's roles. A machine may have other users, and without one each of them could read and
 * change the data through the loopback address.
 */
record Password(String text) {

    static Password in(Path folder) throws IOException {
        return new Password(Files.readString(folder.resolve("password")).strip());
    }

    /** Makes one up, in a file that only its owner reads. */
    static Path create(Path folder) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = folder.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }

    /** Hidden, so that no log shows it. */
    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
