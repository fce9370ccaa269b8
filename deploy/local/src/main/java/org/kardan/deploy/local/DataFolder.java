package org.kardan.deploy.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder with everything that outlives a run, held by one launcher at a time. The lock is the kernel's: it ends with the
 * launcher, however that ends, so there is no stale lock to remove by hand.
 */
final class DataFolder implements AutoCloseable {
    private static final long MEGABYTE = 1024 * 1024;
    /** PostgreSQL's programs, a fresh cluster and its first log segments take about 200 MB; a later start writes little. */
    private static final long FIRST_START_MEGABYTES = 300;

    private static final long LATER_START_MEGABYTES = 50;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Creates the folder if need be, and holds it until {@link #close()}. */
    static DataFolder claim(Path root) throws LaunchFailure, IOException {
        Files.createDirectories(root);
        requireOwn(root);
        FileChannel lock = FileChannel.open(root.resolve("lock"), CREATE, READ, WRITE);
        if (!tryLock(lock)) {
            lock.close();
            throw new LaunchFailure(
                    "the suite already runs with the data in %s; stop it first, or choose another folder with --data DIR"
                            .formatted(root));
        }
        DataFolder folder = new DataFolder(root, lock);
        for (Path part : List.of(folder.logs(), folder.processes(), folder.postgres())) {
            Files.createDirectories(part);
        }
        return folder;
    }

    /** The key of this machine's tokens, for whoever may read the data. */
    static Path access(Path root) {
        return root.resolve("access");
    }

    Path access() {
        return access(root);
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** One file for each process that runs, so that the next launcher finds what this one had to leave. */
    Path processes() {
        return root.resolve("processes");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    /** Refuses a disk without room for a start, which would else fail half way through it with a less clear message. */
    void requireSpace() throws LaunchFailure, IOException {
        boolean first = !Files.exists(PostgresServer.directory(postgres()));
        long needed = first ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES;
        long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
        if (free < needed) {
            throw new LaunchFailure(
                    "the disk is full: %s needs %d MB and has %d MB left; make room, or choose another folder with --data DIR"
                            .formatted(root, needed, free));
        }
    }

    /** Removes the folder and all that is in it. */
    void remove() throws IOException {
        delete(root);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(folder)) {
            for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void requireOwn(Path root) throws LaunchFailure, IOException {
        int owner = (int) Files.getAttribute(root, "unix:uid");
        if (owner != new UnixSystem().getUid()) {
            throw new LaunchFailure(
                    "%s belongs to %s; run ./kardan as that user, or choose another folder with --data DIR"
                            .formatted(root, Files.getOwner(root).getName()));
        }
    }
}
