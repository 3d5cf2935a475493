// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinWindowTest {

    private static final String TITLE = "IC卡密碼驗證";

    private static final String AT_READER = "請在讀卡機上輸入密碼";

    /// VERIFY '80' with 123456.
    private static final String VERIFY_123456 = "given 0020008008313233343536ffff00";

    private final Display display = new Display();

    @AfterEach
    void end() {
        display.close();
    }

    @Test
    void typed_digits_reach_the_card_and_nothing_else_does() throws IOException {
        Process window = open("3");
        display.type("12a3 4");
        picture(window, "pin-window.png");
        display.type("56");
        display.press("Return");

        assertThat(Display.line(window)).isEqualTo(VERIFY_123456);
    }

    @Test
    void nothing_can_be_pasted() throws IOException {
        Process window = open("3");
        display.type("123456");
        display.press("ctrl+a", "ctrl+c", "End", "ctrl+v", "Return");

        assertThat(Display.line(window)).isEqualTo(VERIFY_123456);
    }

    @Test
    void what_cannot_be_a_pin_stays_in_the_window() throws IOException {
        Process window = open("2");
        display.type("1234");
        display.press("Return");
        picture(window, "pin-window-malformed.png");
        display.type("123456");
        display.press("Return");

        assertThat(Display.line(window)).isEqualTo(VERIFY_123456);
    }

    @Test
    void the_last_try_has_to_be_confirmed() throws IOException {
        Process window = open("1");
        display.type("123456");
        display.press("Return");
        picture(window, "pin-window-last.png");
        display.press("Tab", "space", "shift+Tab", "Return");

        assertThat(Display.line(window)).isEqualTo(VERIFY_123456);
    }

    @Test
    void escape_cancels() throws IOException {
        Process window = open("3");
        display.type("1234");
        display.press("Escape");

        assertThat(Display.line(window)).isEqualTo("cancelled");
    }

    @Test
    void a_new_pin_is_typed_twice_and_must_not_be_a_run() throws IOException {
        Process window = display.java(PinWindowProbe.class, List.of("change"));
        display.await("晶片卡密碼修改");
        type("654321", "123456", "123456");
        picture(window, "new-pin-window-run.png");
        display.press("shift+Tab", "shift+Tab");
        type("314159", "271828", "271829");
        picture(window, "new-pin-window-differs.png");
        display.press("shift+Tab", "shift+Tab");
        type("314159", "271828", "271828");

        assertThat(Display.line(window))
                .isEqualTo("0020008008333134313539ffff00 0020008008323731383238ffff00");
    }

    private void type(String present, String fresh, String again) {
        display.type(present);
        display.press("Tab");
        display.type(fresh);
        display.press("Tab");
        display.type(again);
        display.press("Return");
    }

    @Test
    void a_reader_is_chosen_from_the_list() throws IOException {
        Process window = display.java(PinWindowProbe.class, List.of("First 00", "Second 00"));
        display.await("選擇讀卡機");
        display.press("Down");
        picture(window, "reader-window.png");
        display.press("Return");

        assertThat(Display.line(window)).isEqualTo("Optional[Second 00]");
    }

    @Test
    void who_types_at_the_reader_is_told_so_and_the_keyboard_of_the_computer_does_nothing()
            throws IOException {
        Process window = display.java(PinWindowProbe.class, List.of("reader-pin"));
        display.await(AT_READER);
        display.type("123456");
        display.press("Return", "Escape");
        picture(window, "reader-pin-window.png");
        say(window, "over");

        assertThat(Display.line(window)).isEqualTo("untold");
    }

    @Test
    void who_changes_the_pin_at_the_reader_is_told_in_which_order() throws IOException {
        Process window = display.java(PinWindowProbe.class, List.of("reader-change"));
        display.await(AT_READER);
        picture(window, "reader-change-window.png");
        say(window, "over");

        assertThat(Display.line(window)).isEqualTo("untold");
    }

    @Test
    void the_last_try_at_the_reader_has_to_be_confirmed_before() throws IOException {
        Process window = display.java(PinWindowProbe.class, List.of("reader-last"));
        display.await(AT_READER);
        display.press("Return");
        picture(window, "reader-last-window.png");
        display.press("Tab", "space");
        say(window, "over");

        assertThat(Display.line(window)).isEqualTo("untold");
    }

    @Test
    void the_last_try_at_the_reader_can_be_declined() {
        Process window = display.java(PinWindowProbe.class, List.of("reader-last"));
        display.await(AT_READER);
        display.press("Escape");

        assertThat(Display.line(window)).isEqualTo("declined");
    }

    @Test
    void what_is_being_done_is_told_until_the_window_is_closed() throws IOException {
        Process window = display.java(PinWindowProbe.class, List.of("work"));
        display.await("玉印讀卡程式");
        picture(window, "work-window.png");
        say(window, "over");
        assertThat(Display.line(window)).isEqualTo("ending");
        picture(window, "work-window-end.png");
        display.click(367, 195);

        assertThat(Display.line(window)).isEqualTo("closed");
    }

    private Process open(String tries) {
        Process window = display.java(PinWindowProbe.class, List.of(tries));
        display.await(TITLE);
        return window;
    }

    /// For people to look at.
    private static void picture(Process window, String name) throws IOException {
        Path file = Files.createDirectories(Path.of("target/windows")).resolve(name);
        say(window, file.toAbsolutePath().toString());
        assertThat(Display.line(window)).isEqualTo("taken");
    }

    private static void say(Process window, String line) throws IOException {
        window.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        window.getOutputStream().flush();
    }
}
