package org.kardan.deploy.local;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose PostgreSQL's programs are. They refuse to run as root, and an ordinary user needs nothing special.
 *
 * @param prefix what goes before a command
 * @param owner the user id that its files must have, as seen from outside
 */
record ServerAccount(List<String> prefix, long owner) {
    private static final long ROOT = 0;
    private static final long NOBODY = 65_534;

    /** In a user namespace of its own root is nobody: the server is content, and the files stay root's. */
    private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "--user"), ROOT);

    /**
     * Containers often forbid namespaces. There the server runs as nobody; the capability lets it reach a folder below root's home,
     * as root itself would.
     */
    static final ServerAccount SET_USER = new ServerAccount(
            List.of(
                    "setpriv",
                    "--securebits=+no_setuid_fixup",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"),
            NOBODY);

    /** The first way that works here. */
    static ServerAccount find() throws LaunchFailure, IOException, InterruptedException {
        long user = new UnixSystem().getUid();
        if (user != ROOT) {
            return new ServerAccount(List.of(), user);
        }
        for (ServerAccount account : List.of(NAMESPACE, SET_USER)) {
            if (account.isNotRoot()) {
                return account;
            }
        }
        throw new LaunchFailure(
                "PostgreSQL does not run as root, and neither unshare nor setpriv (both of util-linux) works here;"
                        + " run ./kardan as an ordinary user");
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Makes the folder and what is in it this account's. Does nothing where it already is. */
    void own(Path folder) throws IOException {
        if (owns(folder)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(folder)) {
            for (Path path : everything.toList()) {
                Files.setAttribute(path, "unix:uid", (int) owner);
            }
        }
    }

    private boolean owns(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid") == owner;
    }

    /** Whether a command really runs as somebody else here. */
    boolean isNotRoot() throws InterruptedException {
        try {
            Process id = new ProcessBuilder(command(List.of("id", "-u")))
                    .redirectErrorStream(true)
                    .start();
            String user = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return id.waitFor() == 0 && !user.equals(Long.toString(ROOT));
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
