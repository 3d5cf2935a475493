// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.RequestCondition;

/// Holds for requests under one of some host names.
record HostCondition(Set<Host> hosts) implements RequestCondition<HostCondition> {

    HostCondition {
        hosts = Set.copyOf(hosts);
    }

    @Override
    public HostCondition combine(HostCondition other) {
        EnumSet<Host> both = EnumSet.copyOf(hosts);
        both.retainAll(other.hosts);
        return new HostCondition(both);
    }

    @Override
    public @Nullable HostCondition getMatchingCondition(HttpServletRequest request) {
        return Optional.of(this)
                .filter(_ -> Host.of(request).filter(hosts::contains).isPresent())
                .orElse(null);
    }

    @Override
    public int compareTo(HostCondition other, HttpServletRequest request) {
        return Integer.compare(hosts.size(), other.hosts.size());
    }
}
