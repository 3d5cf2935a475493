// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1e99}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":9999999999999999999999999}"
            })
    void what_is_no_json_object_is_refused(String text) {
        assertThatThrownBy(() -> JsonObject.parse(text)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void depth_and_length_have_a_bound() {
        String deep = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        String many = "{\"a\":\"" + "x".repeat(300_000) + "\"}";

        assertThatThrownBy(() -> JsonObject.parse(deep)).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> JsonObject.parse(many)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void a_member_of_another_kind_is_named() {
        JsonObject object =
                JsonObject.parse("{\"n\":\"1\",\"t\":1,\"b\":\"?\",\"big\":2147483648}");

        assertThatThrownBy(() -> object.number("n")).hasMessageContaining("n");
        assertThatThrownBy(() -> object.number("big")).hasMessageContaining("big");
        assertThatThrownBy(() -> object.text("t")).hasMessageContaining("t");
        assertThatThrownBy(() -> object.bytes("b")).hasMessageContaining("b");
        assertThatThrownBy(() -> object.object("gone")).hasMessageContaining("gone");
    }

    @Test
    void what_was_written_is_read_again() {
        String text = "{\"a\":\"王\\\"\\\\\\u0007○\",\"n\":-12,\"f\":true,\"l\":[{\"x\":\"\"}]}";

        assertThat(JsonObject.parse(text).write()).isEqualTo(text);
        assertThat(JsonObject.parse(" { \"a\" : null , \"b\" : 1 } ").has("a")).isFalse();
    }
}
