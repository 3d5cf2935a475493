// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/// Keeps the rooms as ARCHITECTURE.md draws them. A red test here means: change the drawing first.
@AnalyzeClasses(packages = "org.jadeseal.ca", importOptions = DoNotIncludeTests.class)
class LayoutTest {

    @ArchTest
    static final ArchRule no_two_rooms_depend_on_each_other =
            slices().matching("org.jadeseal.ca.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_inside_goes_through_the_door =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.jadeseal.ca")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.jadeseal.ca");

    @ArchTest
    static final ArchRule the_authority_knows_no_subscriber_and_no_web =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jadeseal.ra..",
                            "org.jadeseal.web..",
                            "jakarta..",
                            "java.net.http..",
                            "org.springframework.boot..",
                            "org.springframework.context..",
                            "org.springframework.web..");

    @ArchTest
    static final ArchRule the_database_room_knows_no_other =
            noClasses()
                    .that()
                    .resideInAPackage("..ca.database")
                    .should()
                    .dependOnClassesThat(
                            JavaClass.Predicates.resideInAPackage("org.jadeseal..")
                                    .and(
                                            JavaClass.Predicates.resideOutsideOfPackage(
                                                    "..ca.database")));

    @ArchTest
    static final ArchRule the_audit_room_knows_the_database_only =
            noClasses()
                    .that()
                    .resideInAPackage("..ca.audit")
                    .should()
                    .dependOnClassesThat(
                            JavaClass.Predicates.resideInAPackage("org.jadeseal..")
                                    .and(
                                            JavaClass.Predicates.resideOutsideOfPackages(
                                                    "..ca.database", "..ca.audit")));

    @ArchTest
    static final ArchRule sql_stays_in_sql_classes =
            noClasses()
                    .that()
                    .haveSimpleNameNotStartingWith("Sql")
                    .and()
                    .resideOutsideOfPackage("..ca.database")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule sql_classes_are_nobody_elses_business =
            classes()
                    .that()
                    .areTopLevelClasses()
                    .and()
                    .haveSimpleNameStartingWith("Sql")
                    .should()
                    .bePackagePrivate();

    @ArchTest
    static final ArchRule structures_stay_where_they_are_made_and_judged =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..ca.x509",
                            "..ca.pkcs10",
                            "..ca.profile",
                            "..ca.lint",
                            "..ca.ceremony",
                            "..ca.crl",
                            "..ca.ocsp",
                            "..ca.custody",
                            "..ca.key")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule private_keys_stay_in_the_key_room =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..ca.key")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(PrivateKey.class);

    @ArchTest
    static final ArchRule certificates_are_signed_in_two_places =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..ca.ceremony")
                    .and()
                    .doNotHaveSimpleName("SigningRoom")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("SigningDesk");

    @ArchTest
    static final ArchRule time_comes_from_a_clock =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Program")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callConstructor(Date.class);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Handler|Info|Data)$")
                    .because("such a name says nothing that the package does not");

    @ArchTest
    static void every_room_introduces_itself(JavaClasses classes) {
        var silent =
                classes.stream()
                        .map(JavaClass::getPackage)
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .collect(Collectors.toSet());

        assertThat(silent).isEmpty();
    }

    @ArchTest
    static void rooms_are_nouns_of_the_trade(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName))
                .noneMatch(name ->
                        name.matches(".*\\.(util|common|helper|service|dao|impl|model)(\\..*)?"));
    }
}
