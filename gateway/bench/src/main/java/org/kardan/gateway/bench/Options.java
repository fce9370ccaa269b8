package org.kardan.gateway.bench;

import java.nio.file.Path;

/**
 * What to measure, and how long.
 *
 * @param home the project's folder
 * @param port the first of ten ports on the loopback address
 * @param rounds how often each gateway has its turn
 * @param requests in a turn; a tenth of it for a gateway that is ten times as slow
 * @param warmUp requests before the first turn
 * @param node whether the gateways from npm take part
 * @param first whether to measure times also with the threads that answer before all others of the machine
 */
record Options(Path home, int port, int rounds, int requests, int warmUp, boolean node, boolean first) {
    static final String USAGE = """
            usage: ./kardan bench gateway [OPTION...]
              --rounds N     how often each gateway has its turn (7)
              --requests N   in a turn (2000)
              --warm-up N    requests before the first turn (15000)
              --port N       the first of ten ports, all on the loopback address (18100)
              --without-node leave out the gateways from npm
              --first        measure times a second time with the event loops before all else on the machine, which is not for
                             a machine that others need (Linux, as root)
            """;

    /** @throws IllegalArgumentException with a line for the person who typed it */
    static Options parse(String[] words) {
        var options = new Options(Path.of(words[0]), 18_100, 7, 2_000, 15_000, true, false);
        for (int i = 1; i < words.length; i++) {
            options = switch (words[i]) {
                case "--without-node" -> options.withoutNode();
                case "--first" -> options.withFirst();
                case "--port" -> options.with(number(words, ++i), options.rounds, options.requests, options.warmUp);
                case "--rounds" -> options.with(options.port, number(words, ++i), options.requests, options.warmUp);
                case "--requests" -> options.with(options.port, options.rounds, number(words, ++i), options.warmUp);
                case "--warm-up" -> options.with(options.port, options.rounds, options.requests, number(words, ++i));
                default -> throw new IllegalArgumentException("there is no option " + words[i]);
            };
        }
        return options;
    }

    private Options with(int newPort, int newRounds, int newRequests, int newWarmUp) {
        return new Options(home, newPort, newRounds, newRequests, newWarmUp, node, first);
    }

    private Options withoutNode() {
        return new Options(home, port, rounds, requests, warmUp, false, first);
    }

    private Options withFirst() {
        return new Options(home, port, rounds, requests, warmUp, node, true);
    }

    private static int number(String[] words, int at) {
        if (at == words.length || !words[at].matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(words[at - 1] + " takes a number from 1 on");
        }
        return Integer.parseInt(words[at]);
    }
}
