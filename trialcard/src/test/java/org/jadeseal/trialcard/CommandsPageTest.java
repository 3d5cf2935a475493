// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The page about the card's commands against the applet.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/card-commands.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([0-9A-F]{2})` \\|.*");

    @Test
    void names_every_instruction_of_the_applet_and_no_other() throws IOException {
        List<String> told =
                Files.readAllLines(PAGE).stream()
                        .flatMap(line -> ROW.matcher(line).results())
                        .map(row -> row.group(1))
                        .toList();

        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(instructions().toList());
    }

    private static Stream<String> instructions() {
        return AppletClassFiles.all().stream()
                .filter(model -> model.thisClass().asInternalName().endsWith("/Ins"))
                .map(ClassModel::fields)
                .flatMap(List::stream)
                .map(CommandsPageTest::code);
    }

    private static String code(FieldModel field) {
        ConstantValueAttribute value =
                field.findAttribute(Attributes.constantValue()).orElseThrow();
        Integer code = (Integer) value.constant().constantValue();
        return HexFormat.of().withUpperCase().toHexDigits(code.byteValue());
    }
}
