// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.selftest.Finding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The message files: both languages whole, every key of a template there, the manual's words
/// letter by letter (`lifecycle.md` 3.10).
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageFilesTest {

    /// Acts that concern no holder.
    private static final Set<Right> NOT_IN_A_STORY =
            EnumSet.of(
                    Right.TAKE_IN_CARDS,
                    Right.READ_AUDIT,
                    Right.READ_FIGURES,
                    Right.PROPOSE_MASS_CHANGE,
                    Right.APPROVE_MASS_CHANGE,
                    Right.CHANGE_OFFICERS,
                    Right.CHANGE_CLIENTS,
                    Right.ORDER_CERTIFICATE,
                    Right.FINISH_ORDER,
                    Right.READ_ORDERED,
                    Right.HOLD_ORDERED,
                    Right.RELEASE_ORDERED,
                    Right.REVOKE_ORDERED);

    private static final Path RESOURCES = Path.of("src/main/resources");

    /// The labels of the manual that this part of the site has, by their key.
    private static final Map<String, String> MANUAL =
            Map.ofEntries(
                    Map.entry("service.name", "經濟部智慧財產局智慧財產憑證管理中心"),
                    Map.entry("menu.apply", "憑證申請"),
                    Map.entry("menu.activate", "憑證啓用"),
                    Map.entry("menu.renew", "憑證展期(更新)"),
                    Map.entry("menu.download", "憑證下載"),
                    Map.entry("menu.suspend", "憑證停用(暫時停用)"),
                    Map.entry("menu.password", "網站密碼修改"),
                    Map.entry("menu.pin-change", "晶片卡密碼修改"),
                    Map.entry("menu.pin-reset", "晶片卡密碼重置"),
                    Map.entry("menu.pin-unblock", "晶片卡鎖卡解碼"),
                    Map.entry("menu.card-import", "晶片卡憑證匯入 IE"),
                    Map.entry("menu.registration", "憑證註冊"),
                    Map.entry("menu.revocation", "廢止憑證"),
                    Map.entry("menu.resumption", "憑證復用(解禁)"),
                    Map.entry("menu.password-letter", "憑證作業網站密碼重新設定作業"),
                    Map.entry("menu.download-centre", "下載中心"),
                    Map.entry("login.account", "帳號"),
                    Map.entry("login.password", "密碼"),
                    Map.entry("login.captcha", "驗證碼"),
                    Map.entry("login.button", "登入"),
                    Map.entry("login.wrong", "帳號、密碼或驗證碼不正確，請重新輸入。"),
                    Map.entry("login.locked", "網站密碼連續錯誤達三次，已暫停登入權限，請辦理密碼重新設定。"),
                    Map.entry("login.suspended", "帳號停權中，請洽註冊中心。"),
                    Map.entry("page.confirm", "確定"),
                    Map.entry("password.site", "網站密碼"),
                    Map.entry("password.old", "舊密碼"),
                    Map.entry("password.fresh", "新密碼"),
                    Map.entry("password.again", "再確認"),
                    Map.entry("password.button", "確認變更"),
                    Map.entry("password.changed", "密碼更改成功"),
                    Map.entry("pin-reset.verify", "卡片驗證"),
                    Map.entry("task.phase.card-verified.done", "卡片驗證成功"),
                    Map.entry("task.outcome.pin-changed", "晶片卡密碼變更完成"),
                    Map.entry("task.outcome.pin-reset-done", "晶片卡解鎖成功且密碼已重置"),
                    Map.entry("task.problem.not-blocked", "晶片卡未鎖卡，無需解碼。"),
                    Map.entry("download.button", "確定下載"),
                    Map.entry("renew.too-early", "憑證到期前一個月始可展期（{0} 起）。"),
                    Map.entry("renew.expired", "憑證效期已屆滿，請重新辦理註冊及申請。"),
                    Map.entry("renew.on-hold", "憑證停用中，復用後始可展期。"),
                    Map.entry("task.outcome.renewal-done", "您已完成憑證更新作業"),
                    Map.entry("task.outcome.download-done", "憑證匯入完成"),
                    Map.entry("activate.button", "確定啓用"),
                    Map.entry("suspend.button", "確定暫禁"),
                    Map.entry("suspend.done", "暫禁成功完成"),
                    Map.entry("task.outcome.application-done", "您已完成憑證申請作業，請執行憑證啟用"),
                    Map.entry("task.imported", "憑證匯入完成"),
                    Map.entry("task.outcome.activation-done", "憑證啟用完成"),
                    Map.entry("task.problem.pin-wrong", "晶片卡密碼錯誤，尚可再試 %triesLeft% 次。"),
                    Map.entry("task.problem.pin-blocked", "晶片卡已鎖卡，解碼後可繼續本次作業。"),
                    Map.entry("task.problem.pin-blocked.next", "連續輸入錯誤達三次，晶片卡已鎖卡，請使用「晶片卡鎖卡解碼」。"),
                    Map.entry("task.problem.foreign-card", "插入的晶片卡不屬於本帳號，請確認卡號。"),
                    Map.entry("task.problem.other-card", "插入的晶片卡不屬於本帳號，請確認卡號。"),
                    Map.entry("task.problem.no-reader", "未偵測到讀卡機。"),
                    Map.entry("task.problem.no-card", "請插入晶片卡。"),
                    Map.entry("task.problem.card-removed", "晶片卡已移除，請重新插入後繼續。"),
                    Map.entry("task.problem.other-computer", "請於申請憑證之同一台電腦執行。"),
                    Map.entry("banner.mail", "您的電子郵件無法送達，請更新聯絡資料。"),
                    Map.entry("case.same-person", "須由不同人員複核。"),
                    Map.entry("form.already-open", "本作業已受理，案件編號 {0}"));

    private static Map<String, String> file(String language) throws IOException {
        Properties properties = new Properties();
        Path path = RESOURCES.resolve("messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static String sources(String folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path path : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(path)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(file("en").keySet()).isEqualTo(file("zh_TW").keySet());
    }

    @Test
    void no_text_is_empty_or_has_an_apostrophe_that_the_format_would_swallow() throws IOException {
        for (String language : List.of("zh_TW", "en")) {
            assertThat(file(language).values())
                    .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain("'"));
        }
    }

    @Test
    void the_manuals_words_stand_letter_by_letter() throws IOException {
        assertThat(file("zh_TW")).containsAllEntriesOf(MANUAL);
    }

    @Test
    void both_forms_for_the_counter_are_named_as_on_paper() throws IOException {
        assertThat(file("zh_TW").values())
                .anySatisfy(text -> assertThat(text).contains("【經濟部智慧財產局專屬用戶憑證廢止申請單】"))
                .anySatisfy(text -> assertThat(text).contains("【經濟部智慧財產局專屬用戶憑證復用申請單】"))
                .anySatisfy(text -> assertThat(text).contains("「經濟部智慧財產局專屬用戶憑證作業網站密碼重新設定申請單」"));
    }

    @Test
    void every_problem_that_a_task_can_pause_or_end_with_has_words_and_a_next_step()
            throws IOException {
        Set<String> keys = file("zh_TW").keySet();
        Pattern named =
                Pattern.compile("(?:Problem\\.of|pause|new Problem)\\(\\s*\"([a-z0-9-]+)\"");
        Set<String> problems = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("../ra/src/main/java"))) {
            for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                named.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> problems.add(found.group(1)));
            }
        }

        assertThat(problems).hasSizeGreaterThan(20);
        assertThat(keys)
                .containsAll(problems.stream().map(each -> "task.problem." + each).toList())
                .containsAll(
                        problems.stream().map(each -> "task.problem." + each + ".next").toList());
    }

    @Test
    void every_act_that_may_stand_in_a_persons_story_has_words() throws IOException {
        Set<String> keys = file("zh_TW").keySet();

        assertThat(Stream.of(Right.values()).filter(right -> !NOT_IN_A_STORY.contains(right)))
                .map(right -> "ra." + right.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .allMatch(act ->
                        keys.contains("story.act." + act)
                                || keys.contains("history." + act + ".account")
                                || keys.contains("history." + act + ".pair"));
    }

    @Test
    void every_key_that_a_template_names_has_a_text() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher keys =
                Pattern.compile(
                                "(?:frame\\.t\\(|label = |hint = |key = |title = )"
                                        + "\"([a-z][A-Za-z.-]+[a-zA-Z])\"[,)\\s`]")
                        .matcher(sources("src/main/jte", ".jte"));
        while (keys.find()) {
            named.add(keys.group(1));
        }

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(file("zh_TW").keySet()).containsAll(named);
    }

    @Test
    void every_problem_of_the_agent_protocol_has_words_and_a_next_step() throws IOException {
        String protocol = Files.readString(Path.of("../docs/reference/agent-protocol.md"));
        String list = protocol.substring(protocol.indexOf("`problem` of a failed result"));
        list =
                list.substring(list.indexOf(": ") + 2, list.indexOf("\n\n"))
                        .replaceAll("\\([^)]*\\)", "");
        Set<String> problems = new TreeSet<>();
        Matcher words = Pattern.compile("`([a-z-]+)`").matcher(list);
        while (words.find()) {
            problems.add(words.group(1));
        }

        assertThat(problems).hasSizeGreaterThan(20);
        assertThat(file("zh_TW").keySet())
                .containsAll(problems.stream().map(each -> "task.problem." + each).toList())
                .containsAll(
                        problems.stream().map(each -> "task.problem." + each + ".next").toList());
    }

    @Test
    void every_verdict_over_certificates_has_a_heading_and_says_what_to_do() throws IOException {
        Set<String> verdicts = new TreeSet<>();
        Matcher outcomes =
                Pattern.compile("\\(\"(try-[a-z-]+)\"")
                        .matcher(sources("../ra/src/main/java", "TryVerdict.java"));
        while (outcomes.find()) {
            verdicts.add("task.outcome." + outcomes.group(1));
        }

        assertThat(verdicts).hasSize(5);
        assertThat(file("zh_TW").keySet())
                .containsAll(verdicts)
                .containsAll(verdicts.stream().map(each -> each + ".done").toList());
    }

    @Test
    void every_finding_of_a_self_test_has_words_and_what_is_wrong_has_one_thing_that_mends_it()
            throws IOException {
        Set<String> keys = file("zh_TW").keySet();

        for (Finding finding : Finding.values()) {
            String key = "self-test." + finding.word();
            assertThat(keys).contains(key, "self-test." + finding.subject());
            assertThat(keys.contains(key + ".fix"))
                    .as(key)
                    .isEqualTo(
                            finding.mark() == Finding.Mark.MEND
                                    || (finding.mark() == Finding.Mark.OPEN
                                            && !Set.of("reader", "card")
                                                    .contains(finding.subject())));
            assertThat(keys.contains(key + ".link")).isEqualTo(keys.contains(key + ".address"));
        }
    }

    @Test
    void every_phase_that_a_task_goes_through_has_words() throws IOException {
        Set<String> phases = new TreeSet<>();
        Matcher lists =
                Pattern.compile("PHASES =\\s+List\\.of\\(([^;]*)\\);")
                        .matcher(sources("../ra/src/main/java", "Script.java"));
        while (lists.find()) {
            Matcher words = Pattern.compile("\"([a-z-]+)\"").matcher(lists.group(1));
            while (words.find()) {
                phases.add("task.phase." + words.group(1));
            }
        }

        assertThat(phases).isNotEmpty();
        assertThat(file("zh_TW").keySet()).containsAll(phases);
    }
}
