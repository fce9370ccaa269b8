package org.kardan.deploy.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/** Removes the data, so that the next start begins afresh. Asks first, and refuses while the suite runs. */
final class Reset {
    private static final Set<String> AGREEMENT = Set.of("y", "yes");

    private final Options options;
    private final Console console;
    private final InputStream answers;

    Reset(Options options, Console console, InputStream answers) {
        this.options = options;
        this.console = console;
        this.answers = answers;
    }

    void run() throws LaunchFailure, IOException, InterruptedException {
        if (!Files.exists(options.data())) {
            console.say("There is no data in %s; nothing to do.".formatted(options.data()));
            return;
        }
        requireData();
        try (DataFolder folder = DataFolder.claim(options.data())) {
            if (!options.yes() && !isAgreed()) {
                throw new LaunchFailure("nothing removed");
            }
            Leftovers.stop(folder);
            folder.remove();
            console.say("Removed %s.".formatted(options.data()));
        }
    }

    /** A mistyped --data must not cost anybody their home folder. */
    private void requireData() throws LaunchFailure {
        if (!Files.isRegularFile(options.data().resolve("lock"))
                || !Files.isDirectory(options.data().resolve("postgres"))) {
            throw new LaunchFailure("%s is not Kardan's; nothing removed".formatted(options.data()));
        }
    }

    private boolean isAgreed() throws IOException {
        console.say("Remove %s, with the databases and the logs? [y/N]".formatted(options.data()));
        String answer = new BufferedReader(new InputStreamReader(answers, Charset.defaultCharset())).readLine();
        return answer != null && AGREEMENT.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
