// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The members of a JSON object, each asked for by name; one that nobody asks for is refused.
final class Members {

    private final String path;
    private final JsonNode object;
    private final Set<String> asked = new HashSet<>();

    private Members(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    static Members of(byte[] body) throws MalformedBodyException {
        return new Members("", StrictJson.object(body));
    }

    String text(String name) throws MalformedBodyException {
        return optionalText(name).orElseThrow(() -> missing(name, "text"));
    }

    Optional<String> optionalText(String name) throws MalformedBodyException {
        return optional(name, "text", JsonNode::isString).map(JsonNode::asString);
    }

    boolean truth(String name) throws MalformedBodyException {
        return optional(name, "true or false", JsonNode::isBoolean)
                .orElseThrow(() -> missing(name, "true or false"))
                .asBoolean();
    }

    int number(String name) throws MalformedBodyException {
        return optional(name, "a whole number", JsonNode::canConvertToInt)
                .orElseThrow(() -> missing(name, "a whole number"))
                .asInt();
    }

    Members members(String name) throws MalformedBodyException {
        return optionalMembers(name).orElseThrow(() -> missing(name, "an object"));
    }

    Optional<Members> optionalMembers(String name) throws MalformedBodyException {
        return optional(name, "an object", JsonNode::isObject)
                .map(found -> new Members(path + name + ".", found));
    }

    List<String> texts(String name) throws MalformedBodyException {
        JsonNode list =
                optional(name, "a list of texts", JsonNode::isArray)
                        .orElseThrow(() -> missing(name, "a list of texts"));
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isString()) {
                throw missing(name, "a list of texts");
            }
            texts.add(each.asString());
        }
        return texts;
    }

    /// Every member, each a text.
    Map<String, String> all() throws MalformedBodyException {
        Map<String, String> all = new HashMap<>();
        for (String name : object.propertyNames()) {
            all.put(name, text(name));
        }
        return all;
    }

    /// Call it when everything was asked for.
    ///
    /// @throws MalformedBodyException if there is something else
    void nothingElse() throws MalformedBodyException {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                throw new MalformedBodyException("member '" + path + name + "' is not known here");
            }
        }
    }

    private Optional<JsonNode> optional(String name, String expected, Predicate<JsonNode> fits)
            throws MalformedBodyException {
        asked.add(name);
        Optional<JsonNode> found = Optional.ofNullable(object.get(name));
        if (found.isPresent() && !fits.test(found.get())) {
            throw missing(name, expected);
        }
        return found;
    }

    private MalformedBodyException missing(String name, String expected) {
        return new MalformedBodyException("member '" + path + name + "' must be " + expected);
    }
}
