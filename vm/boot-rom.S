# The machine's firmware: 512 bytes at the top of the first MiB, in place of a BIOS.
#
# v86 has already laid out the memory: the kernel's setup code at 0x80000, the kernel at 1 MiB, the first files at 64 MiB,
# the command line at 0x8E000. What remains is what Documentation/x86/boot.rst of Linux asks of a boot loader: 32-bit mode with
# flat segments, a "zero page" with the setup header and a map of the memory, and a jump.

        .intel_syntax noprefix
        .set    rom, 0xFFE00            # where this image lies: 1 MiB - 512
        .set    setup, 0x80000
        .set    zero_page, 0x10000

        .text
        .code16
begin:
        cli
        lgdt    cs:[table - begin + rom - 0xF0000]
        mov     eax, cr0
        or      al, 1                   # protection on
        mov     cr0, eax
        .byte   0x66, 0xEA              # far jump with a 32-bit offset: it reloads cs
        .long   protected - begin + rom
        .word   0x10

        .code32
protected:
        mov     eax, 0x18
        mov     ds, eax
        mov     es, eax
        mov     ss, eax
        mov     esp, 0x7000
        cld

        mov     edi, zero_page          # an empty zero page
        mov     ecx, 1024
        xor     eax, eax
        rep     stosd

        movzx   ecx, byte ptr [setup + 0x201]   # the header ends at 0x202 plus this byte
        add     ecx, 0x202 - 0x1F1
        mov     esi, setup + 0x1F1
        mov     edi, zero_page + 0x1F1
        rep     movsb

        mov     al, 0x35                # CMOS 0x34 and 0x35: memory above 16 MiB, in units of 64 KiB
        out     0x70, al
        in      al, 0x71
        mov     ah, al
        mov     al, 0x34
        out     0x70, al
        in      al, 0x71
        movzx   eax, ax
        shl     eax, 16
        add     eax, 15 << 20           # from 1 to 16 MiB

        mov     ebx, zero_page          # the memory map: two ranges, both usable
        mov     byte ptr [ebx + 0x1E8], 2
        mov     dword ptr [ebx + 0x2D8], 0x9F000        # 0 to 636 KiB
        mov     dword ptr [ebx + 0x2E0], 1
        mov     dword ptr [ebx + 0x2E4], 0x100000       # 1 MiB and up
        mov     dword ptr [ebx + 0x2EC], eax
        mov     dword ptr [ebx + 0x2F4], 1

        mov     edx, [setup + 0x214]    # code32_start
        mov     esi, ebx
        xor     ebp, ebp
        xor     edi, edi
        xor     ebx, ebx
        jmp     edx

        .balign 8
segments:
        .quad   0, 0                    # 0x10 code and 0x18 data: all of the memory
        .quad   0x00CF9A000000FFFF
        .quad   0x00CF92000000FFFF
table:
        .word   31
        .long   segments - begin + rom

        .org    0x1F0                   # the processor starts here, 16 bytes below the top
        .code16
        .byte   0xE9                    # jmp begin
        .word   begin - . - 2
        .org    0x200
