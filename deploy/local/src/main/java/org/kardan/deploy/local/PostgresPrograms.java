package org.kardan.deploy.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once for each version. The library could do it, but it carries on when the disk fills up
 * and takes the half for whole at the next start; here a folder has its final name only when all is in it.
 *
 * @param folder the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path folder) {

    static PostgresPrograms unpack(Path parent) throws LaunchFailure, IOException {
        Path folder = parent.resolve("programs-" + version());
        if (!Files.exists(folder)) {
            removeOthers(parent);
            Path unfinished = Files.createDirectory(parent.resolve("programs-unfinished"));
            try (InputStream archive = archive()) {
                unpack(archive, unfinished);
            }
            Files.move(unfinished, folder, ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder);
    }

    /** The command line of one of the programs. */
    List<String> command(String program, List<String> arguments) {
        return Stream.concat(Stream.of(folder.resolve("bin").resolve(program).toString()), arguments.stream())
                .toList();
    }

    private static String version() throws IOException {
        Properties versions = new Properties();
        try (InputStream in = PostgresPrograms.class.getResourceAsStream("version.properties")) {
            versions.load(in);
        }
        return versions.getProperty("postgres");
    }

    private static InputStream archive() throws LaunchFailure, IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name"),
                    System.getProperty("os.arch"));
        } catch (IllegalStateException noneForThisPlatform) {
            throw new LaunchFailure("this build has no PostgreSQL for %s on %s; it has been built on another machine"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0b001_000_000) != 0, false);
                }
            }
        }
    }

    private static void removeOthers(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.toList()) {
                if (child.getFileName().toString().startsWith("programs-")) {
                    DataFolder.delete(child);
                }
            }
        }
    }
}
