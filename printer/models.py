"""The models, each with where its facts come from. Slots of code pages are not portable: they belong to the dialect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from printer.abilities import Cutter, Dialect, Done, Images, Profile, QrMethod, StatusMethod

# ESC t n. Epson: ESC/POS command reference; also Bematech in ESC/POS mode, Custom, Control iD.
EPSON_SLOTS: Mapping[int, str] = {0: "CP437", 2: "CP850", 3: "CP860", 16: "CP1252", 19: "CP858"}
# POS-80 and POS-58 clones: the same 850 and 860, other places for 1252 and 858.
GENERIC_SLOTS: Mapping[int, str] = {0: "CP437", 2: "CP850", 3: "CP860", 6: "CP1252", 9: "CP858"}
# Bematech in ESC/POS mode: as Epson, without 1252.
BEMATECH_ESCPOS_SLOTS: Mapping[int, str] = {0: "CP437", 2: "CP850", 3: "CP860", 19: "CP858"}
BEMA_SLOTS: Mapping[int, str] = {2: "CP850", 3: "CP437", 4: "CP860", 5: "CP858"}
ELGIN_SLOTS: Mapping[int, str] = {1: "CP1252", 2: "CP850", 3: "CP437", 4: "CP860", 5: "CP858"}
DARUMA_SLOTS: Mapping[int, str] = {1: "ISO8859-1", 2: "CP850", 3: "CP1252", 4: "CP437"}
DIEBOLD_SLOTS: Mapping[int, str] = {1: "CP1252", 2: "CP850", 3: "CP437"}

_BEL = b"\x07"
_TO_BEMA, _TO_ESCPOS = b"\x1d\xf9\x20\x00", b"\x1d\xf9\x20\x01"

_EPSON_80 = Profile(
    name="epson-80",
    title="Epson TM-T20X, TM-T88 VI and alike, 80 mm",
    columns=48,
    dots=576,
    paper_dots=640,
    code_page="CP858",
    slots=EPSON_SLOTS,
    cutter=Cutter.FEED_AND_CUT,
    qr=QrMethod.NATIVE,
    done=Done.GS_R,
    pushes=True,
    usb=((0x04B8, 0x0E03), (0x04B8, 0x0E15), (0x04B8, 0x0E27), (0x04B8, 0x0E28)),
    source="Epson ESC/POS command reference; escpos-printer-db TM-T20II: 576 dots, 48 columns",
)
_GENERIC_80 = Profile(
    name="generic-80",
    title="Any ESC/POS printer of 80 mm",
    columns=48,
    dots=576,
    paper_dots=640,
    code_page="CP850",
    slots=GENERIC_SLOTS,
    cutter=Cutter.CUT,
    source="CP850 in slot 2 is the only place common to Epson, Bematech, Elgin, Sweda, Daruma and the clones",
)
_MP4200 = replace(
    _GENERIC_80,
    name="bematech-mp4200",
    title="Bematech MP-4200 TH, in ESC/POS mode",
    slots=BEMATECH_ESCPOS_SLOTS,
    cutter=Cutter.ESC_M,
    status=StatusMethod.BEMATECH,
    done=Done.STATUS,
    prepare=_TO_ESCPOS,
    buzzer=b"\x1b(A\x05\x00ad\x02\x02\x01",
    usb=((0x0B1B, 0x0003),),
    source="MP-4200 TH programmer's manual: GS F9 20 n chooses the set, GS F8 1 tells the state; "
    "escpos-printer-db #34: no QR command in ESC/POS mode; pyescpos and escpos-buffer: ESC m",
)
_MP4200_BEMA = replace(
    _MP4200,
    name="bematech-mp4200-bema",
    title="Bematech MP-4200 TH, in its own mode (ESC/Bema)",
    slots=BEMA_SLOTS,
    dialect=Dialect.BEMA,
    cutter=Cutter.ESC_W,
    qr=QrMethod.BEMA,
    images=Images.COLUMNS,
    prepare=_TO_BEMA,
    buzzer=b"\x1b(A\x04\x00\x01\x02\x01\x00",
    power_on_page="CP850",
    usb=(),
    source="MP-4200 TH programmer's manual; ACBr EscBematech: styles, QR, columns of 24 dots, slots",
)
_ELGIN_VOX = replace(
    _MP4200_BEMA,
    name="elgin-vox",
    title="Elgin VOX, VOX+ and NIX",
    slots=ELGIN_SLOTS,
    qr=QrMethod.VOX,
    status=StatusMethod.ENQ,
    done=Done.NO,
    prepare=b"",
    buzzer=b"\x1b(A\x04\x00\x01\xff\x00\xff",
    usb=((0x1FC9, 0x2016),),
    source="ACBr EscElgin (as EscBematech, own QR, ENQ); escpos-buffer elgin: slots, ESC w, buzzer",
    unsure="which of the Elgin models the USB number 1fc9:2016 is",
)
_DR800 = Profile(
    name="daruma-dr800",
    title="Daruma DR800",
    columns=48,
    dots=576,
    paper_dots=640,
    code_page="CP850",
    slots=DARUMA_SLOTS,
    cutter=Cutter.ESC_M,
    dialect=Dialect.DARUMA,
    qr=QrMethod.DARUMA,
    images=Images.NONE,
    status=StatusMethod.DARUMA,
    done=Done.STATUS,
    buzzer=_BEL,
    power_on_page="CP1252",
    usb=((0x23B8, 0x0005),),
    source="ACBr EscDaruma and pyescpos: ESC j, ESC E/F, ESC w, ESC m, QR ESC 129, ENQ and GS ENQ; "
    "escpos-buffer daruma: slots, SO and DC4",
    unsure="its image command: two sources differ, so nothing is sent as an image",
)
_VKP80 = Profile(
    name="custom-vkp80",
    title="Custom VKP80 II and III, with presenter",
    columns=48,
    dots=576,
    paper_dots=640,
    code_page="CP850",
    slots=EPSON_SLOTS,
    cutter=Cutter.PRESENTER,
    images=Images.COLUMNS,
    status=StatusMethod.CUSTOM,
    done=Done.STATUS,
    lines_to_knife=2,
    usb=((0x0DD4, 0x0205),),
    source="Custom KPM and VKP80 manuals: DLE EOT 20 (full status), GS e (ejector); ACBr EscCustomPos: ESC i, "
    "and images in columns, after trouble with GS v 0",
    unsure="the printed width (576 dots fit every model), and which slots beyond CP437 and CP850 the firmware has",
)

_ALL = (
    _EPSON_80,
    replace(
        _EPSON_80,
        name="epson-t88",
        title="Epson TM-T88 III to V, 80 mm, 180 dots an inch",
        columns=42,
        dots=512,
        paper_dots=564,
        dpi=180,
        usb=((0x04B8, 0x0202),),
        source="Epson ESC/POS command reference; escpos-printer-db TM-T88V: 512 dots, 42 columns, 180 dpi",
        unsure="the USB number 04b8:0202 is shared with other Epson models",
    ),
    _MP4200,
    _MP4200_BEMA,
    replace(
        _MP4200,
        name="bematech-mp100s",
        title="Bematech MP-100S TH, in ESC/POS mode",
        cutter=Cutter.TEAR,
        lines_to_knife=4,
        usb=(),
        source="escpos-buffer lists it with the MP-4200 TH; ACBr EscBematech",
        unsure="its knife (some have none): it is left to tear; its USB number",
    ),
    replace(
        _MP4200_BEMA,
        name="bematech-mp100s-bema",
        title="Bematech MP-100S TH, in its own mode (ESC/Bema)",
        cutter=Cutter.TEAR,
        lines_to_knife=4,
        source="escpos-buffer lists it with the MP-4200 TH; ACBr EscBematech",
        unsure="its knife (some have none): it is left to tear",
    ),
    replace(
        _GENERIC_80,
        name="bematech-mp2800",
        title="Bematech MP-2800 TH",
        slots=BEMATECH_ESCPOS_SLOTS,
        queries=(1, 2, 4),
        source="pyescpos: as TM-T20, 48 columns; nddigital e-Forms: answers to DLE EOT 1, 2 and 4",
    ),
    replace(
        _GENERIC_80,
        name="elgin-i9",
        title="Elgin i9 and i8",
        slots={2: "CP850"},
        usb=((0x20D1, 0x7008),),
        source="pyescpos: as Epson, 48 columns, GS V 0",
        unsure="slots other than CP850: two sources differ",
    ),
    replace(
        _GENERIC_80,
        name="elgin-i7",
        title="Elgin i7, without a knife",
        slots={2: "CP850"},
        cutter=Cutter.TEAR,
        lines_to_knife=4,
        source="pyescpos: as the i9, without a knife",
        unsure="slots other than CP850: two sources differ",
    ),
    _ELGIN_VOX,
    _DR800,
    replace(
        _DR800,
        name="daruma-dr700",
        title="Daruma DR700",
        usb=(),
        source="pyescpos DR700; ACBr EscDaruma",
        unsure="its image command; over USB it is a serial port of FTDI, as many other things are",
    ),
    replace(
        _ELGIN_VOX,
        name="sweda-si300",
        title="Sweda SI-300 S, L and W",
        qr=QrMethod.VOX,
        status=StatusMethod.DLE_EOT,
        queries=(2,),
        lines_to_knife=8,
        buzzer=_BEL,
        usb=((0x1C8A, 0x3001),),
        source="escpos-buffer sweda: as Elgin VOX; nddigital e-Forms: answers to DLE EOT 2, others left out",
        unsure="near end, which only the questions that it leaves out would tell",
    ),
    replace(
        _GENERIC_80,
        name="controlid-printid",
        title="Control iD Print iD",
        slots=EPSON_SLOTS,
        buzzer=_BEL,
        source="escpos-buffer controlid: as Epson, QR as an image",
        unsure="its answers to DLE EOT; its USB number",
    ),
    replace(
        _ELGIN_VOX,
        name="diebold-im453",
        title="Diebold IM402, IM433, IM453 and TSP-143",
        slots=DIEBOLD_SLOTS,
        dialect=Dialect.MODES,
        qr=QrMethod.RASTER,
        status=StatusMethod.DLE_EOT,
        power_on_page="CP1252",
        buzzer=_BEL,
        usb=(),
        source="escpos-buffer diebold: slots, ESC w, BEL; ACBr EscDiebold: as Epson, ESC ! for sizes",
        unsure="styles and QR, where the sources differ: only ESC ! and images are used; its answers to DLE EOT",
    ),
    _VKP80,
    replace(
        _VKP80,
        name="custom-kpm",
        title="Custom KPM150, KPM210 and KPM300, with presenter",
        usb=(),
    ),
    _GENERIC_80,
    replace(
        _GENERIC_80,
        name="generic-58",
        title="Any ESC/POS printer of 58 mm, without a knife",
        columns=32,
        dots=384,
        paper_dots=464,
        cutter=Cutter.TEAR,
        lines_to_knife=4,
        usb=((0x0416, 0x5011), (0x0FE6, 0x811E)),
        source="escpos-printer-db ZJ-5870 and POS-5890: 384 dots, 32 columns",
    ),
    replace(
        _EPSON_80,
        name="virtual",
        title="The printer that `python -m printer emulate` plays",
        usb=(),
        source="printer.virtual",
    ),
)
PROFILES: Mapping[str, Profile] = {profile.name: profile for profile in _ALL}
