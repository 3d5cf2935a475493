// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.web.host.OnHost;

/// Keeps the rooms as ARCHITECTURE.md draws them. A red test here means: change the drawing first.
@AnalyzeClasses(packages = "org.jadeseal.web", importOptions = DoNotIncludeTests.class)
class LayoutTest {

    @ArchTest
    static final ArchRule no_two_rooms_depend_on_each_other =
            slices().matching("org.jadeseal.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pages_do_not_know_the_ca =
            noClasses()
                    .that()
                    .resideInAnyPackage("..web.subscriber..", "..web.counter..", "..web.work..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jadeseal.ca",
                            "org.jadeseal.ca.issuance..",
                            "org.jadeseal.ca.crl..",
                            "org.jadeseal.ca.ocsp..",
                            "org.jadeseal.ca.database..");

    @ArchTest
    static final ArchRule an_actor_comes_from_the_login_room =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..web.login..")
                    .should()
                    .callConstructor(Actor.SubscriberActor.class, AccountId.class, SessionId.class);

    @ArchTest
    static final ArchRule a_client_is_told_by_its_certificate_in_one_place =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("ClientLogin")
                    .should()
                    .callConstructor(Actor.ClientActor.class, ClientName.class, SerialNumber.class);

    @ArchTest
    static final ArchRule sql_stays_in_sql_classes =
            noClasses()
                    .that()
                    .haveSimpleNameNotStartingWith("Sql")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule controllers_belong_to_a_host =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .should()
                    .beAnnotatedWith(OnHost.class);

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
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Handler|Info|Data)$")
                    .because("such a name says nothing that the package does not");
}
