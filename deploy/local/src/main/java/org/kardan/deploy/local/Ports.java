package org.kardan.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Optional;

/** Whether the ports are free, asked before anything is started. */
final class Ports {
    private static final int ANSWER_MILLIS = 500;

    private Ports() {}

    static void requireFree(Options options) throws LaunchFailure {
        EnumSet<Member> started = EnumSet.allOf(Member.class);
        started.removeAll(options.without());
        for (Member member : started) {
            int port = options.port(member);
            Optional<String> obstacle = obstacle(port);
            if (obstacle.isPresent()) {
                throw new LaunchFailure("port %d, meant for %s, %s; choose another with %s PORT"
                        .formatted(port, member.title(), obstacle.get(), member.portOption()));
            }
        }
    }

    /** Asks both ways: where a port may be shared, binding succeeds although somebody listens; and not every owner answers. */
    static Optional<String> obstacle(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (Socket socket = new Socket()) {
            socket.connect(address, ANSWER_MILLIS);
            return Optional.of("is in use");
        } catch (IOException nobodyAnswers) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(address);
                return Optional.empty();
            } catch (IOException e) {
                String message = String.valueOf(e.getMessage());
                return Optional.of(message.contains("in use") ? "is in use" : "cannot be used (" + message + ")");
            }
        }
    }
}
