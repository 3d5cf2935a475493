// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// What GET METADATA tells about a key pair (Yubico's extension).
///
/// ```
/// metadata ::= '01' algorithm  '02' PIN policy, touch policy  '03' origin  '04' public key
/// ```
final class KeyTemplate {

    private static final int ALGORITHM = 0x01;
    private static final int POLICY = 0x02;
    private static final int ORIGIN = 0x03;
    private static final int PUBLIC_KEY = 0x04;

    private KeyTemplate() {}

    static KeyMetadata parse(byte[] answer) {
        KeyAlgorithm algorithm =
                KeyAlgorithm.ofCode(first(answer, ALGORITHM))
                        .orElseThrow(() -> unknown("algorithm", first(answer, ALGORITHM)));
        PinPolicy policy =
                PinPolicy.ofCode(first(answer, POLICY))
                        .orElseThrow(() -> unknown("PIN policy", first(answer, POLICY)));
        byte[] key = TlvReader.of(answer).skipTo(PUBLIC_KEY);
        return new KeyMetadata(
                algorithm,
                policy,
                origin(first(answer, ORIGIN)),
                CardPublicKey.parse(algorithm, key));
    }

    private static KeyOrigin origin(int code) {
        return switch (code) {
            case 1 -> KeyOrigin.GENERATED;
            case 2 -> KeyOrigin.IMPORTED;
            default -> throw unknown("origin", code);
        };
    }

    private static int first(byte[] answer, int tag) {
        byte[] value = TlvReader.of(answer).skipTo(tag);
        if (value.length == 0) {
            throw new MalformedAnswerException(
                    "key metadata with an empty field %02X".formatted(tag));
        }
        return Byte.toUnsignedInt(value[0]);
    }

    private static MalformedAnswerException unknown(String field, int code) {
        return new MalformedAnswerException("unknown %s %02X of a key".formatted(field, code));
    }
}
