package org.kardan.deploy.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param data the folder with everything that outlives a run
 * @param host the address the gateway listens on; the services and the database listen on the loopback address alone
 * @param ports the port of every member
 * @param without the applications that somebody else starts, a developer in an IDE for example
 * @param yes whether to remove data without asking
 * @param size of the synthetic set to load
 * @param seed of the synthetic set to load
 */
record Options(
        Path data, String host, Map<Member, Integer> ports, Set<Member> without, boolean yes, String size, long seed) {

    private static final Set<String> SIZES = Set.of("S", "M", "L");

    /** Reads the options; {@code home} is the root of the project, where the data lives unless told otherwise. */
    static Options parse(Path home, List<String> arguments) throws LaunchFailure {
        Path data = usualData(home);
        String host = "127.0.0.1";
        Map<Member, Integer> ports = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            ports.put(member, member.usualPort());
        }
        Set<Member> without = EnumSet.noneOf(Member.class);
        boolean yes = false;
        String size = "M";
        long seed = 1;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--host" -> host = value(option, rest);
                case "--without" -> without.add(application(value(option, rest)));
                case "--yes" -> yes = true;
                case "--size" -> size = size(value(option, rest));
                case "--seed" -> seed = seed(value(option, rest));
                default -> ports.put(memberOf(option), port(option, value(option, rest)));
            }
        }
        requireDifferent(ports);
        return new Options(
                data.toAbsolutePath().normalize(), host, Map.copyOf(ports), Set.copyOf(without), yes, size, seed);
    }

    /** Where the data lives unless told otherwise. */
    static Path usualData(Path home) {
        return home.resolve(".kardan");
    }

    int port(Member member) {
        return ports.get(member);
    }

    static String value(String option, Iterator<String> rest) throws LaunchFailure {
        if (!rest.hasNext()) {
            throw new LaunchFailure(option + " needs a value; see ./kardan help");
        }
        return rest.next();
    }

    private static Member memberOf(String option) throws LaunchFailure {
        for (Member member : Member.values()) {
            if (member.portOption().equals(option)) {
                return member;
            }
        }
        throw new LaunchFailure("there is no option " + option + "; see ./kardan help");
    }

    private static Member application(String name) throws LaunchFailure {
        for (Member member : EnumSet.complementOf(EnumSet.of(Member.POSTGRES))) {
            if (member.title().equals(name)) {
                return member;
            }
        }
        throw new LaunchFailure("--without takes projects-service, suppliers-service or gateway, not " + name);
    }

    private static String size(String value) throws LaunchFailure {
        if (!SIZES.contains(value)) {
            throw new LaunchFailure("--size takes S, M or L, not " + value);
        }
        return value;
    }

    private static long seed(String value) throws LaunchFailure {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw new LaunchFailure("--seed takes a whole number, not " + value);
        }
    }

    private static int port(String option, String value) throws LaunchFailure {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new LaunchFailure(option + " takes a port from 1 to 65535, not " + value);
    }

    private static void requireDifferent(Map<Member, Integer> ports) throws LaunchFailure {
        for (Member member : Member.values()) {
            List<Member> sharing = Arrays.stream(Member.values())
                    .filter(other -> ports.get(other).equals(ports.get(member)))
                    .toList();
            if (sharing.size() > 1) {
                throw new LaunchFailure("one port cannot serve two: " + ports.get(member) + " is asked for "
                        + sharing.stream().map(Member::title).collect(Collectors.joining(" and ")));
            }
        }
    }
}
