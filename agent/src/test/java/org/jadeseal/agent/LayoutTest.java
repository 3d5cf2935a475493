// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;

/// Keeps the rooms of the agent as ARCHITECTURE.md draws them. A red test here means: change the
/// drawing first.
@AnalyzeClasses(packages = "org.jadeseal.agent", importOptions = DoNotIncludeTests.class)
class LayoutTest {

    @ArchTest
    static final ArchRule no_two_rooms_depend_on_each_other =
            slices().matching("org.jadeseal.agent.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_listens_on_the_persons_computer =
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
                    .resideInAnyPackage(
                            "com.sun.net.httpserver..", "java.rmi..", "javax.management.remote..");

    @ArchTest
    static final ArchRule it_stands_on_the_jdk_the_card_and_the_look_alone =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax..",
                            "org.jadeseal.agent..",
                            "org.jadeseal.piv..",
                            "com.formdev.flatlaf..",
                            "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule only_the_site_dials =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..site..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule only_the_windows_draw =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..pin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.swing..", "com.formdev..");

    @ArchTest
    static final ArchRule time_comes_from_outside =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Handler|Info|Data)$")
                    .because("such a name says nothing that the package does not");
}
