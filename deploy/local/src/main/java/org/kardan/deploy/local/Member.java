package org.kardan.deploy.local;

/** The processes of the suite: their names, the ports they listen on unless told otherwise, and the options that tell. */
enum Member {
    POSTGRES("postgres", 15432, "--postgres-port"),
    PROJECTS("projects-service", 8081, "--projects-port"),
    SUPPLIERS("suppliers-service", 8082, "--suppliers-port"),
    GATEWAY("gateway", 8080, "--port");

    private final String title;
    private final int usualPort;
    private final String portOption;

    Member(String title, int usualPort, String portOption) {
        this.title = title;
        this.usualPort = usualPort;
        this.portOption = portOption;
    }

    /** The name a person sees, which is also the name of its log. */
    String title() {
        return title;
    }

    int usualPort() {
        return usualPort;
    }

    String portOption() {
        return portOption;
    }
}
