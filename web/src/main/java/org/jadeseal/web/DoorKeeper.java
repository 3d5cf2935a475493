// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jadeseal.web.api.Door;
import org.jadeseal.web.api.DoorSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Opens the REST door where one is asked for, and closes it before what is behind it.
@Component
final class DoorKeeper implements SmartLifecycle {

    private final ProgramOptions options;
    private final Ground ground;
    private final Clock clock;
    private final SecureRandom random;
    private Optional<Door> door = Optional.empty();

    DoorKeeper(ProgramOptions options, Ground ground, Clock clock, SecureRandom random) {
        this.options = options;
        this.ground = ground;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void start() {
        door = options.listen().door().map(this::open);
    }

    private Door open(DoorSettings settings) {
        return Door.open(
                settings,
                options.listen().address().getHostAddress(),
                ground.authority(),
                ground.registration().gate(),
                ground.database(),
                clock,
                random);
    }

    /// Where the door is, if there is one.
    Optional<Integer> port() {
        return door.map(Door::port);
    }

    @Override
    public void stop() {
        door.ifPresent(Door::close);
        door = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return door.isPresent();
    }
}
