// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import org.jadeseal.agent.json.JsonObject;

/// How an agent introduces itself.
///
/// @param credential what it was given: a code of a link, a code somebody typed, or a remembered
///   pair
/// @param kind `agent` or `station`
/// @param sealingKey X25519 SubjectPublicKeyInfo made for this connection
public record Greeting(
        Credential credential, String installation, String agent, String kind, Bytes sealingKey) {

    /// Why the website should let it in.
    public sealed interface Credential {
        record LinkCode(String code) implements Credential {}

        record TypedCode(String code) implements Credential {}

        record Pair(String secret) implements Credential {}
    }

    /// The body of `POST /agent/connect`.
    public JsonObject write() {
        JsonObject greeting = JsonObject.empty().with("protocol", 1);
        greeting =
                switch (credential) {
                    case Credential.LinkCode(String code) -> greeting.with("code", code);
                    case Credential.TypedCode(String code) -> greeting.with("typedCode", code);
                    case Credential.Pair(String secret) -> greeting.with("pair", secret);
                };
        return greeting.with("installation", installation)
                .with("agent", agent)
                .with("kind", kind)
                .with("sealingKey", sealingKey.copy());
    }
}
