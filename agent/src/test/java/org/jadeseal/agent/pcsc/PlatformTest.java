// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlatformTest {

    @ParameterizedTest
    @CsvSource({"LINUX,80,16,24,8,8", "WINDOWS,64,16,20,4,8", "MACOS,61,16,20,4,4"})
    void lays_out_structures_as_its_header_files_do(
            Platform platform, long size, long current, long event, long dword, long handle) {
        assertThat(platform.readerStateSize()).isEqualTo(size);
        assertThat(platform.currentStateOffset()).isEqualTo(current);
        assertThat(platform.eventStateOffset()).isEqualTo(event);
        assertThat(platform.dword().byteSize()).isEqualTo(dword);
        assertThat(platform.handle().byteSize()).isEqualTo(handle);
    }

    @ParameterizedTest
    @CsvSource({"Linux,LINUX", "Windows 11,WINDOWS", "Mac OS X,MACOS", "FreeBSD,LINUX"})
    void is_told_by_the_name_of_the_system(String name, Platform expected) {
        assertThat(Platform.of(name)).isEqualTo(expected);
    }

    @Test
    void of_windows_has_functions_of_its_own_for_text() {
        assertThat(Platform.WINDOWS.symbol(PcscFunction.CONNECT)).isEqualTo("SCardConnectW");
        assertThat(Platform.WINDOWS.symbol(PcscFunction.TRANSMIT)).isEqualTo("SCardTransmit");
        assertThat(Platform.LINUX.symbol(PcscFunction.CONNECT)).isEqualTo("SCardConnect");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @SuppressWarnings("restricted") // looks at the name where the native pointer points
    void gives_names_and_states_as_its_library_wants_them(Platform platform) {
        try (Arena arena = Arena.ofConfined()) {
            var states = ReaderStates.of(platform, arena, Map.of("讀卡機 00", 0x20_0012L));

            states.memory().set(ValueLayout.JAVA_INT_UNALIGNED, platform.eventStateOffset(), 0x22);

            MemorySegment name =
                    states.memory()
                            .get(ValueLayout.ADDRESS_UNALIGNED, 0)
                            .reinterpret(2L * "讀卡機 00".length() + 10);
            assertThat(platform.readDword(states.memory(), platform.currentStateOffset()))
                    .isEqualTo(0x20_0012L);
            assertThat(states.now()).containsExactly(Map.entry("讀卡機 00", 0x20L));
            assertThat(name.getString(0, platform.charset())).isEqualTo("讀卡機 00");
        }
    }
}
