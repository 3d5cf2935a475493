// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.authorization.Gate;

/// The REST door: a server of its own on a port of its own.
public final class Door implements AutoCloseable {

    private final Tomcat server = new Tomcat();

    private Door() {}

    /// What works behind the door, whether it is open or not.
    public static OrderChores chores(CertificateAuthority authority, Gate gate, Database database) {
        Answers answers = new Answers(database);
        return new OrderChores(answers, new Completion(authority, gate, answers));
    }

    /// Opens the door.
    ///
    /// @throws DoorStaysShutException if the port is taken or the server's certificate unusable
    public static Door open(
            DoorSettings settings,
            String address,
            CertificateAuthority authority,
            Gate gate,
            Database database,
            InstantSource clock,
            SecureRandom random) {
        Door door = new Door();
        try {
            Path base = Files.createTempDirectory("jadeseal-door");
            door.server.setBaseDir(base.toString());
            door.server.getEngine().setName("door");
            door.server.setConnector(
                    DoorConnector.of(
                            settings,
                            address,
                            authority.issuerCertificate(IssuerId.OPERATIONS).read()));
            Context context = door.server.addContext("", base.toString());
            if (context instanceof StandardContext plain) {
                plain.setClearReferencesRmiTargets(false); // nothing is ever loaded anew here
                plain.setClearReferencesThreadLocals(false);
            }
            Tomcat.addServlet(context, "api", servlet(authority, gate, database, clock, random))
                    .addMapping("/*");
            if (door.server.getHost() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
            }
            door.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the REST door", e);
        } catch (LifecycleException | RuntimeException e) {
            door.close();
            throw new DoorStaysShutException(settings, e);
        }
        return door;
    }

    private static ApiServlet servlet(
            CertificateAuthority authority,
            Gate gate,
            Database database,
            InstantSource clock,
            SecureRandom random) {
        Answers answers = new Answers(database);
        Completion completion = new Completion(authority, gate, answers);
        ClientLogin login =
                new ClientLogin(authority, clock, new Refusals(database, gate.journal(), clock));
        return new ApiServlet(
                login,
                new ClientRates(clock),
                new Ordering(
                        authority,
                        gate,
                        answers,
                        completion,
                        new SigningPlaces(DoorConnector.THREADS / 2)),
                new StatusRequests(authority, gate, answers, login),
                new Reading(authority, gate),
                new Instances(random));
    }

    /// The port it listens on.
    public int port() {
        return server.getConnector().getLocalPort();
    }

    /// Lets requests under way end.
    @Override
    public void close() {
        try {
            server.stop();
            server.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the REST door does not close", e);
        }
    }
}
