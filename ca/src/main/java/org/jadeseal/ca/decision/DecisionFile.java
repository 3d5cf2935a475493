// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.decision;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ca.x509.Bytes;

/// A signed decision as a file: blocks of Base64 between lines as in RFC 7468, so that other tools
/// read its parts too.
///
/// @param statement what the card signed, UTF-8
/// @param signature by the card's key 9C
/// @param certificate of that key, in DER
/// @param issuer of that certificate, in DER
/// @param list the issuer's newest list of revoked certificates when the file was made, in DER
public record DecisionFile(
        Bytes statement, Bytes signature, Bytes certificate, Bytes issuer, Optional<Bytes> list) {

    /// Characters of a file, at most: the list of a CA for officers and programs is short.
    public static final int LONGEST = 4_000_000;

    private static final String STATEMENT = "JADESEAL STATEMENT";
    private static final String SIGNATURE = "JADESEAL SIGNATURE";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String LIST = "X509 CRL";

    private static final int LINE = 64;

    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ([A-Z0-9 ]{1,30})-----\\r?\\n([A-Za-z0-9+/=\\r\\n]++)"
                            + "-----END \\1-----(?:\\r?\\n|\\z)");

    /// The file.
    public String text() {
        StringBuilder text = new StringBuilder();
        append(text, STATEMENT, statement);
        append(text, SIGNATURE, signature);
        append(text, CERTIFICATE, certificate);
        append(text, CERTIFICATE, issuer);
        list.ifPresent(der -> append(text, LIST, der));
        return text.toString();
    }

    private static void append(StringBuilder text, String label, Bytes content) {
        String body =
                Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content.toArray());
        text.append("-----BEGIN ").append(label).append("-----\n");
        text.append(body).append('\n');
        text.append("-----END ").append(label).append("-----\n");
    }

    private record Block(String label, Bytes content) {}

    /// Reads a file; nothing in it is judged.
    public static DecisionFile parse(String text) throws MalformedDecisionException {
        if (text.length() > LONGEST) {
            throw new MalformedDecisionException(
                    "a signed decision has at most "
                            + LONGEST
                            + " characters, had "
                            + text.length());
        }
        List<Block> blocks = blocks(text);
        List<String> labels = blocks.stream().map(Block::label).toList();
        List<String> expected = List.of(STATEMENT, SIGNATURE, CERTIFICATE, CERTIFICATE);
        boolean listed = labels.size() == expected.size() + 1 && labels.getLast().equals(LIST);
        if (!labels.equals(expected)
                && !(listed && labels.subList(0, expected.size()).equals(expected))) {
            throw new MalformedDecisionException(
                    "a signed decision has the blocks " + expected + ", had " + labels);
        }
        return new DecisionFile(
                blocks.get(0).content(),
                blocks.get(1).content(),
                blocks.get(2).content(),
                blocks.get(3).content(),
                listed ? Optional.of(blocks.getLast().content()) : Optional.empty());
    }

    private static List<Block> blocks(String text) throws MalformedDecisionException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            blocks.add(new Block(matcher.group(1), decoded(matcher.group(2))));
            end = matcher.end();
        }
        if (end != text.length()) {
            throw new MalformedDecisionException(
                    "a signed decision consists of blocks, was something else from character "
                            + end);
        }
        return blocks;
    }

    private static Bytes decoded(String body) throws MalformedDecisionException {
        try {
            return Bytes.of(
                    Base64.getDecoder().decode(body.replaceAll("[\\r\\n]", "").getBytes(US_ASCII)));
        } catch (IllegalArgumentException _) {
            throw new MalformedDecisionException("a block must be Base64");
        }
    }
}
