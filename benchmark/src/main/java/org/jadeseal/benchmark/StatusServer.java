// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.web.status.CrlServlet;
import org.jadeseal.web.status.IssuerServlet;
import org.jadeseal.web.status.OcspServlet;

/// The status services as the website serves them, on the same Tomcat with virtual threads, beside
/// a page of 2 KB that says nothing: `FOLDER KIND COUNT EVERY` for a population. `FOLDER` alone
/// serves that page only. `publish` on its standard input has a list made; its end is ours.
public final class StatusServer {

    private StatusServer() {}

    public static void main(String[] arguments) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[0]);
        tomcat.setPort(0);
        tomcat.getConnector()
                .getProtocolHandler()
                .setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        tomcat.getConnector().setEncodedSolidusHandling("passthrough");
        Context context = tomcat.addContext("", Path.of(arguments[0]).toAbsolutePath().toString());
        serve(context, "hello", new Hello(), "/hello");
        if (arguments.length == 1) {
            start(tomcat);
            listen(() -> {});
        } else {
            BenchAuthority authority =
                    BenchAuthority.in(
                            Path.of(arguments[0]),
                            KeyAlgorithm.valueOf(arguments[1]),
                            new Population(
                                    Integer.parseInt(arguments[2]),
                                    Integer.parseInt(arguments[3])));
            serve(context, authority);
            start(tomcat);
            listen(() -> {
                var _ = authority.door().lists().publish(IssuerId.ISSUING);
            });
        }
        System.exit(0);
    }

    private static void serve(Context context, BenchAuthority authority) {
        serve(context, "ocsp", new OcspServlet(authority.door().responder()), "/ocsp/*");
        serve(context, "crl", new CrlServlet(authority.door().lists()), "/crl/*");
        serve(
                context,
                "aia",
                new IssuerServlet(
                        Map.of(
                                IssuerId.ISSUING,
                                authority.door().issuerCertificate(IssuerId.ISSUING))),
                "/aia/*");
    }

    private static void start(Tomcat tomcat) throws LifecycleException {
        tomcat.start();
        System.out.println("ready " + tomcat.getConnector().getLocalPort());
    }

    private static void listen(Runnable publish) {
        Scanner input = new Scanner(System.in, StandardCharsets.UTF_8);
        while (input.hasNextLine()) {
            if (input.nextLine().equals("publish")) {
                publish.run();
                System.out.println("published");
            }
        }
    }

    private static void serve(Context context, String name, HttpServlet servlet, String path) {
        context.addServletContainerInitializer(
                (_, server) -> {
                    var _ = server.addServlet(name, servlet).addMapping(path);
                },
                Set.of());
    }

    private static final class Hello extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            byte[] page = new byte[2048];
            response.setContentType("application/octet-stream");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
