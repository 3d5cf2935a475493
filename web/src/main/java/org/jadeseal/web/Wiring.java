// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ra.RegistrationAuthority;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.web.counter.PolicyInForce;
import org.jadeseal.web.information.StatusOrigin;
import org.jadeseal.web.installer.Installers;
import org.jadeseal.web.login.Browsers;
import org.jadeseal.web.login.Captchas;
import org.jadeseal.web.login.LastLogins;
import org.jadeseal.web.login.RateLimits;
import org.jadeseal.web.notice.BounceFolder;
import org.jadeseal.web.notice.FilePost;
import org.jadeseal.web.notice.Letterhead;
import org.jadeseal.web.notice.NoticeSender;
import org.jadeseal.web.notice.Post;
import org.jadeseal.web.notice.SmtpPost;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Surroundings;
import org.jadeseal.web.page.Texts;
import org.jadeseal.web.work.TrialDesk;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// How the website is put together: what the pages stand on. Controllers are found in their rooms.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {UserDetailsServiceAutoConfiguration.class, MailSenderAutoConfiguration.class})
@ComponentScan
class Wiring {

    /// One server for now; with several, each will be told its name.
    private static final String NODE = "web-1";

    /// A trial's: a number that nobody has.
    private static final String HOTLINE = "02-0000-0000";

    @Bean
    Clock clock(ProgramOptions options) {
        return Ground.clock(options);
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Ground ground(ProgramOptions options, Clock clock, SecureRandom random) {
        return Ground.open(options, NODE, clock, random);
    }

    @Bean(destroyMethod = "")
    Database database(Ground ground) {
        return ground.database();
    }

    /// For sessions only.
    @Bean(destroyMethod = "")
    DataSource dataSource(Ground ground) {
        return ground.database().dataSource();
    }

    @Bean(destroyMethod = "")
    CertificateAuthority authority(Ground ground) {
        return ground.authority();
    }

    @Bean
    RegistrationAuthority registration(Ground ground) {
        return ground.registration();
    }

    @Bean
    Surroundings surroundings(ProgramOptions options, Ground ground) {
        return new Surroundings(
                isTrial(ground),
                options.contact().hotline().orElse(HOTLINE),
                options.cards().sameComputer() == CardPolicy.SameComputer.ENFORCE);
    }

    @Bean
    PolicyInForce policy(ProgramOptions options, Ground ground) {
        return EffectivePolicy.of(isTrial(ground), options.cards());
    }

    @Bean
    Texts texts() {
        return Texts.read();
    }

    @Bean
    Pages pages(Texts texts, Surroundings surroundings) {
        return new Pages(texts, surroundings);
    }

    @Bean
    StatusOrigin statusOrigin(ProgramOptions options) {
        return new StatusOrigin(options.statusOrigin().toString());
    }

    @Bean
    Captchas captchas(Database database, Clock clock, SecureRandom random) {
        return new Captchas(database, clock, random);
    }

    @Bean
    Browsers browsers(SecureRandom random) {
        return new Browsers(random);
    }

    @Bean
    LastLogins lastLogins(Database database) {
        return new LastLogins(database);
    }

    @Bean
    RateLimits rateLimits(Ground ground, Clock clock) {
        return new RateLimits(
                clock, isTrial(ground) ? RateLimits.Allowance.TRIAL : RateLimits.Allowance.USUAL);
    }

    @Bean
    TrialDesk trialDesk(ProgramOptions options, Ground ground) {
        return new TrialDesk(
                isTrial(ground) ? options.desk() : Optional.empty(), options.listen().port());
    }

    @Bean
    Installers installers(ProgramOptions options) {
        return new Installers(options.folders().downloads());
    }

    @Bean
    BounceFolder bounces(ProgramOptions options, Ground ground) {
        return new BounceFolder(
                options.folders().bounces(), ground.registration().deliveryFailures());
    }

    @Bean
    NoticeSender notices(
            ProgramOptions options, Ground ground, Texts texts, Surroundings around, Clock clock) {
        Post post =
                options.mail()
                        .<Post>map(SmtpPost::new)
                        .orElseGet(() -> new FilePost(ground.folder().directory("mail"), clock));
        return new NoticeSender(
                ground.registration().outbox(),
                new Letterhead(
                        texts,
                        options.siteOrigin(),
                        "certificates@" + options.hosts().site(),
                        around.hotline()),
                post,
                ground.registration().deliveryFailures(),
                clock);
    }

    private static boolean isTrial(Ground ground) {
        return ground.folder().kind() == Kind.TRIAL;
    }
}
