// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// Runs a parameterized test (class or method) once on SQLite and once on PostgreSQL; its argument
/// is a [TrialDatabase], which JUnit closes afterwards.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(BothDatabases.Provider.class)
public @interface BothDatabases {

    /// Makes the databases.
    final class Provider implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.<Supplier<TrialDatabase>>of(
                            TrialDatabase::sqlite, TrialDatabase::postgresql)
                    .map(Supplier::get)
                    .map(database -> Arguments.of(Named.of(database.toString(), database)));
        }
    }
}
