// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import org.jadeseal.ca.restoration.NotReconciledException;
import org.jadeseal.ra.agent.AgentConnections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Starts the website; see [ProgramOptions#USAGE].
public final class WebProgram implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebProgram.class);

    private final ConfigurableApplicationContext context;
    private final ProgramOptions options;

    private WebProgram(ConfigurableApplicationContext context, ProgramOptions options) {
        this.context = context;
        this.options = options;
    }

    /// Serves until the process is told to end; or enrols an officer and ends.
    public static void main(String[] arguments) {
        try {
            if (List.of(arguments).contains("--enrol-officer")) {
                OfficerEnrolment.parse(arguments).enrol(System.out::println);
            } else if (OfficerInvitation.isMeant(arguments)) {
                OfficerInvitation.parse(arguments).draw(System.out::println);
            } else if (ClientCommand.isMeant(arguments)) {
                System.exit(ClientCommand.parse(arguments).run(System.out, System.err));
            } else {
                serve(arguments);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(ProgramOptions.USAGE);
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            Throwable cause = cause(e);
            if (!isRefusal(cause)) {
                log.error("a defect", e);
            }
            System.err.println(cause.getMessage());
            System.exit(1);
        }
    }

    private static void serve(String... arguments) {
        try {
            serve(start(arguments));
        } catch (RuntimeException e) {
            ProgramOptions options = ProgramOptions.parse(arguments);
            NotReconciledException restored =
                    RestoredDesk.reason(e).filter(_ -> !options.console()).orElseThrow(() -> e);
            RestoredDesk desk = RestoredDesk.open(options); // its thread keeps this process alive
            System.out.println("waiting on port " + desk.port() + ": " + restored.getMessage());
        }
    }

    private static void serve(WebProgram website) {
        website.part(DoorKeeper.class)
                .port()
                .ifPresent(port -> System.out.println("REST door on port " + port));
        System.out.println("ready " + website.address() + website.behind());
        if (website.options.console()) {
            TrialConsole.of(
                            website.part(AgentConnections.class),
                            website.part(Clock.class),
                            website.options)
                    .listen(System.in, System.out);
        }
    }

    /// Starts the website in this process and returns once it serves.
    ///
    /// @throws IllegalArgumentException if an option is wrong
    public static WebProgram start(String... arguments) {
        ProgramOptions wanted = ProgramOptions.parse(arguments);
        Ground.requireServable(wanted);
        ProgramOptions options = wanted.listen().port() == 0 ? wanted.on(freePort(wanted)) : wanted;
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext registry) {
                registry.registerBean(ProgramOptions.class, () -> options);
            }
        });
        ConfigurableApplicationContext context =
                application.run(
                        "--server.port=" + options.listen().port(),
                        "--server.address=" + options.listen().address().getHostAddress());
        return new WebProgram(context, options);
    }

    /// The port has to be known before the first CA is made, since certificates carry it.
    private static int freePort(ProgramOptions options) {
        try (ServerSocket socket = new ServerSocket(0, 1, options.listen().address())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : cause(cause);
    }

    /// Whether its message says all that an operator needs.
    private static boolean isRefusal(Throwable cause) {
        return cause instanceof IOException
                || cause.getClass().getPackageName().startsWith("org.jadeseal");
    }

    /// The port it listens on.
    public int port() {
        return options.listen().port();
    }

    /// Address of the subscribers' first page.
    public String address() {
        return options.siteOrigin() + "/";
    }

    /// Where the proxy finds it, if there is one in front.
    private String behind() {
        ProgramOptions.Listen listen = options.listen();
        return listen.origins().isPresent()
                ? " behind " + listen.address().getHostAddress() + ":" + listen.port()
                : "";
    }

    /// A part of the running website, for tests and a trial in the same process.
    ///
    /// @throws org.springframework.beans.factory.NoSuchBeanDefinitionException if there is none
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Lets requests under way end, then closes everything.
    @Override
    public void close() {
        context.close();
    }
}
