// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/// Keeps the rooms as ARCHITECTURE.md draws them. A red test here means: change the drawing first.
@AnalyzeClasses(packages = "org.jadeseal.ra", importOptions = DoNotIncludeTests.class)
class LayoutTest {

    @ArchTest
    static final ArchRule no_two_rooms_depend_on_each_other =
            slices().matching("org.jadeseal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_knows_no_web =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jadeseal.web..",
                            "java.net.http..",
                            "jakarta..",
                            "org.springframework.web..",
                            "org.springframework.boot..");

    @ArchTest
    static final ArchRule sql_stays_in_sql_classes =
            noClasses()
                    .that()
                    .haveSimpleNameNotStartingWith("Sql")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

    /// But for the chains of decisions, which every kind of paper has in a table of its own.
    @ArchTest
    static final ArchRule sql_is_nobody_elses_business =
            noClasses()
                    .that()
                    .haveSimpleNameStartingWith("Sql")
                    .and()
                    .doNotHaveSimpleName("SqlDecisions")
                    .should()
                    .bePublic();

    @ArchTest
    static final ArchRule private_keys_stay_in_the_ca =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.security.PrivateKey");

    @ArchTest
    static final ArchRule time_comes_from_a_clock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Handler|Info|Data)$")
                    .because("such a name says nothing that the package does not");
}
