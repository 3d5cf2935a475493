// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The program on a person's computer. Dials the website on one side and PC/SC on the other, and
/// asks for the PIN.
module org.jadeseal.agent {
    requires static org.jspecify;
    requires java.desktop;
    requires java.net.http;
    requires com.formdev.flatlaf;
    requires transitive org.jadeseal.piv;

    exports org.jadeseal.agent;
    exports org.jadeseal.agent.card;
    exports org.jadeseal.agent.computer;
    exports org.jadeseal.agent.json;
    exports org.jadeseal.agent.pcsc;
    exports org.jadeseal.agent.pin;
    exports org.jadeseal.agent.protocol;
    exports org.jadeseal.agent.reader;
    exports org.jadeseal.agent.seal;
    exports org.jadeseal.agent.site;
    exports org.jadeseal.agent.trace;
    exports org.jadeseal.agent.words;

    provides java.net.spi.InetAddressResolverProvider with
            org.jadeseal.agent.site.LoopbackNames;
}
