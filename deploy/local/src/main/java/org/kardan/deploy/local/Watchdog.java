package org.kardan.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Stops the suite when the launcher can no longer: a small shell script whose standard input closes when the launcher ends, even by
 * SIGKILL. It is told of every process, and at the end that all is over.
 */
final class Watchdog {
    private final Process script;

    private Watchdog(Process script) {
        this.script = script;
    }

    /** The folder is only there to be seen in a list of processes. */
    static Watchdog start(Path folder) throws IOException {
        try (InputStream in = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Watchdog(new ProcessBuilder("sh", "-c", text, "kardan-watchdog", folder.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        }
    }

    void watchApplication(ProcessHandle process) {
        tell("app " + process.pid());
    }

    void watchServer(ProcessHandle process) {
        tell("server " + process.pid());
    }

    /** To be called when everything has stopped; the script then ends without doing anything. */
    void dismiss() throws InterruptedException {
        tell("over");
        script.waitFor();
    }

    ProcessHandle process() {
        return script.toHandle();
    }

    private void tell(String line) {
        if (!script.isAlive()) {
            return; // somebody ended it; the suite runs on without, and the next start clears up
        }
        try {
            OutputStream input = script.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
