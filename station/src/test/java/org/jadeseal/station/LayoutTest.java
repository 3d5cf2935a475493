// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;

/// Keeps the station as ARCHITECTURE.md draws it.
@AnalyzeClasses(packages = "org.jadeseal.station", importOptions = DoNotIncludeTests.class)
class LayoutTest {

    @ArchTest
    static final ArchRule nothing_listens_at_the_officers_desk =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ServerSocket.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(ServerSocketChannel.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(DatagramSocket.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(DatagramChannel.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule only_the_agent_dials =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "javax.net..");

    @ArchTest
    static final ArchRule it_knows_no_room_of_the_server =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jadeseal.ca..", "org.jadeseal.ra..", "org.jadeseal.web..");

    @ArchTest
    static final ArchRule time_comes_from_outside =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");
}
