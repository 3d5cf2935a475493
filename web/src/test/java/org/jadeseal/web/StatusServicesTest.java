// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OCSP, lists and CA certificates as relying parties fetch them; judged by openssl.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusServicesTest {

    private final String base = "http://127.0.0.1:" + Website.running().port();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void fetchTheAuthorities() throws IOException, InterruptedException {
        for (String name : new String[] {"root", "issuing", "device", "operations"}) {
            Files.write(folder.resolve(name + ".cer"), get("/aia/" + name + ".cer").body());
            openssl("x509", "-inform", "DER", "-in", name + ".cer", "-out", name + ".pem");
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("openssl").directory(folder.toFile());
        command.command().addAll(List.of(arguments));
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void openssl_believes_the_answer_about_our_own_ca() throws IOException, InterruptedException {
        String said =
                openssl(
                        "ocsp",
                        "-issuer",
                        "root.pem",
                        "-cert",
                        "issuing.pem",
                        "-CAfile",
                        "root.pem",
                        "-url",
                        base + "/ocsp");

        assertThat(said).contains("Response verify OK", "issuing.pem: good");
    }

    @Test
    void openssl_believes_every_list() throws IOException, InterruptedException {
        for (String name : new String[] {"root", "issuing", "device", "operations"}) {
            HttpResponse<byte[]> list = get("/crl/" + name + ".crl");
            Files.write(folder.resolve(name + ".crl"), list.body());

            String said =
                    openssl(
                            "crl",
                            "-inform",
                            "DER",
                            "-in",
                            name + ".crl",
                            "-CAfile",
                            name + ".pem",
                            "-noout",
                            "-nextupdate");

            assertThat(said).contains("verify OK", "nextUpdate=");
            assertThat(list.headers().firstValue("content-type")).hasValue("application/pkix-crl");
            assertThat(list.headers().firstValue("cache-control")).hasValue("public, max-age=300");
        }
    }

    @Test
    void a_list_that_is_known_already_is_not_sent_again() throws IOException, InterruptedException {
        String tag = get("/crl/issuing.crl").headers().firstValue("etag").orElseThrow();

        HttpResponse<byte[]> again = get("/crl/issuing.crl", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_list_says_when_it_was_made() throws IOException, InterruptedException {
        HttpResponse<byte[]> list = get("/crl/issuing.crl");
        Files.write(folder.resolve("issuing.crl"), list.body());
        String made = header(list, "last-modified");

        HttpResponse<byte[]> again = get("/crl/issuing.crl", "If-Modified-Since", made);

        Instant thisUpdate =
                ZonedDateTime.parse(
                                openssl(
                                                "crl",
                                                "-inform",
                                                "DER",
                                                "-in",
                                                "issuing.crl",
                                                "-noout",
                                                "-lastupdate",
                                                "-dateopt",
                                                "iso_8601")
                                        .replace("lastUpdate=", "")
                                        .strip()
                                        .replace(' ', 'T'))
                        .toInstant();
        assertThat(time(made)).isEqualTo(thisUpdate);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void an_answer_to_a_get_says_how_long_it_may_be_kept()
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/ocsp/" + question("-no_nonce"));

        Matcher caching =
                Pattern.compile("max-age=(\\d+), public, no-transform, must-revalidate")
                        .matcher(header(answer, "cache-control"));
        assertThat(caching.matches()).isTrue();
        Duration age = Duration.ofSeconds(Long.parseLong(caching.group(1)));
        assertThat(age).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
        assertThat(Duration.between(time(header(answer, "date")), time(header(answer, "expires"))))
                .isCloseTo(age, Duration.ofSeconds(2));
        assertThat(header(answer, "etag")).matches("\"[^\"]+\"");
        assertThat(header(answer, "content-type")).isEqualTo("application/ocsp-response");
    }

    /// RFC 9919 §7.2.
    @Test
    void an_answer_to_a_get_is_dated_as_it_says_itself_and_kept_shorter_than_it_lasts()
            throws IOException, InterruptedException, OCSPException {
        HttpResponse<byte[]> answer = get("/ocsp/" + question("-no_nonce"));

        BasicOCSPResp said = basic(answer.body());
        Instant expires = time(header(answer, "expires"));
        assertThat(time(header(answer, "last-modified")))
                .isEqualTo(said.getProducedAt().toInstant());
        assertThat(expires)
                .isBefore(said.getResponses()[0].getNextUpdate().toInstant())
                .isBeforeOrEqualTo(said.getProducedAt().toInstant().plus(Duration.ofMinutes(5)));
    }

    private static BasicOCSPResp basic(byte[] answer) throws IOException, OCSPException {
        return (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
    }

    /// RFC 6960 §A.1: base64 has slashes and pluses, which some write as they are.
    @Test
    void a_get_is_understood_percent_encoded_and_as_it_is()
            throws IOException, InterruptedException, OCSPException {
        String question = questionWithASlash();
        String plain = URLDecoder.decode(question, StandardCharsets.US_ASCII);

        HttpResponse<byte[]> encoded = get("/ocsp/" + question);
        HttpResponse<byte[]> asItIs = get("/ocsp/" + plain);

        assertThat(question).contains("%2F");
        assertThat(basic(encoded.body()).getResponses()[0].getCertStatus())
                .isEqualTo(CertificateStatus.GOOD);
        assertThat(basic(asItIs.body()).getResponses()[0].getCertStatus())
                .isEqualTo(CertificateStatus.GOOD);
    }

    /// Its nonce makes it another one each time.
    private String questionWithASlash() throws IOException, InterruptedException {
        String question = question("-nonce");
        while (!question.contains("%2F")) {
            question = question("-nonce");
        }
        return question;
    }

    /// RFC 6960 §A.1.
    @Test
    void a_post_is_understood_whatever_it_calls_itself_up_to_four_kibibytes()
            throws IOException, InterruptedException, OCSPException {
        String _ = question("-no_nonce");
        byte[] request = Files.readAllBytes(folder.resolve("question"));

        HttpResponse<byte[]> named = post(request, "Content-Type", "application/ocsp-request");
        HttpResponse<byte[]> nameless = post(request, "Accept", "*/*");

        assertThat(basic(named.body()).getResponses()[0].getCertStatus())
                .isEqualTo(CertificateStatus.GOOD);
        assertThat(header(named, "content-type")).isEqualTo("application/ocsp-response");
        assertThat(basic(nameless.body()).getResponses()[0].getCertStatus())
                .isEqualTo(CertificateStatus.GOOD);
        assertThat(post(new byte[4096], "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(post(new byte[4097], "Accept", "*/*").statusCode()).isEqualTo(413);
    }

    private HttpResponse<byte[]> post(byte[] body, String... headers)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + "/ocsp"))
                        .headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void an_answer_that_is_known_already_is_not_sent_again()
            throws IOException, InterruptedException {
        String path = "/ocsp/" + question("-no_nonce");
        HttpResponse<byte[]> answer = get(path);

        HttpResponse<byte[]> again = get(path, "If-None-Match", header(answer, "etag"));
        HttpResponse<byte[]> other = get(path, "If-None-Match", "\"another\"");
        HttpResponse<byte[]> dated =
                get(path, "If-Modified-Since", header(answer, "last-modified"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "cache-control")).startsWith("max-age=");
        assertThat(header(again, "expires")).isEqualTo(header(answer, "expires"));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(dated.statusCode()).as("two answers of one second may differ").isEqualTo(200);
    }

    @Test
    void an_answer_with_a_nonce_is_kept_by_nobody() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/ocsp/" + question("-nonce"));

        assertThat(header(answer, "cache-control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("etag")).isEmpty();
    }

    /// A request about our own CA, as the address of a GET.
    private String question(String nonce) throws IOException, InterruptedException {
        openssl(
                "ocsp",
                "-issuer",
                "root.pem",
                "-cert",
                "issuing.pem",
                nonce,
                "-reqout",
                "question");
        byte[] request = Files.readAllBytes(folder.resolve("question"));
        return URLEncoder.encode(
                Base64.getEncoder().encodeToString(request), StandardCharsets.US_ASCII);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private static Instant time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    @Test
    void certificates_of_our_cas_have_their_own_type() throws IOException, InterruptedException {
        HttpResponse<byte[]> root = get("/aia/root.cer");

        assertThat(root.headers().firstValue("content-type")).hasValue("application/pkix-cert");
        assertThat(root.headers().firstValue("set-cookie")).isEmpty();
    }

    /// Each certificate names it (RFC 5280 §4.2.1.4), under the host of the status services.
    @Test
    void the_address_of_the_practice_statement_leads_to_its_page()
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/cps");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("http://site.localhost:")
                .endsWith("/practice");
    }

    @Test
    void what_is_no_list_and_no_request_is_said_to_be_so()
            throws IOException, InterruptedException {
        assertThat(get("/crl/unknown.crl").statusCode()).isEqualTo(404);
        assertThat(get("/crl/../issuing.crl").statusCode()).isIn(400, 404);
        assertThat(get("/aia/root.pem").statusCode()).isEqualTo(404);
        assertThat(get("/ocsp/MEI%2FAAAA").headers().firstValue("content-type"))
                .hasValue("application/ocsp-response");
        assertThat(get("/ocsp/..%2Flogin").headers().firstValue("content-type"))
                .hasValue("application/ocsp-response");
        assertThat(get("/login%2Fx").statusCode()).isIn(400, 404);
        assertThat(get("/ocsp/bm90IGEgcmVxdWVzdA==").headers().firstValue("content-type"))
                .hasValue("application/ocsp-response");
    }
}
