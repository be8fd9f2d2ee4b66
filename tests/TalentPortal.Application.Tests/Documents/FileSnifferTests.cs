using System.Text;
using SkiaSharp;
using TalentPortal.Application.Documents;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Tests.Documents;

/// <summary>
/// Bar B24, the part that uploads of materials need. Seeded defects: trust the extension in <c>FileSniffer.Screen</c>, do not encode
/// images anew, look for names in a PDF without undoing their escapes or without opening object streams. Each turns tests here red.
/// </summary>
public sealed class FileSnifferTests
{
    private static (FileFault? Fault, ScreenedFile? File) Screen(string name, byte[] content)
    {
        var fault = FileSniffer.Screen(name, content, out var file);
        (file is null).ShouldBe(fault is not null);
        return (fault, file);
    }

    [Theory]
    [InlineData("身份证正面.jpg")]
    [InlineData("IMG_20260305.JPEG")]
    [InlineData("2026.03.05 劳动合同 第1页.jpg")]
    [InlineData("张三.毕业证.jpg")]
    [InlineData("合同（盖章）v2.0 final.jpg")]
    public void Photo_WithAnHonestName_IsTaken(string name)
    {
        var (fault, file) = Screen(name, SomeFiles.Jpeg());
        fault.ShouldBeNull();
        file!.Kind.ShouldBe(FileKind.Jpeg);
        file.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("照片.jpg.exe")]
    [InlineData("照片.png")]
    [InlineData("照片.pdf")]
    [InlineData("照片")]
    [InlineData("照片.svg")]
    public void Photo_UnderAnotherTypesName_IsRefused(string name) => Screen(name, SomeFiles.Jpeg()).Fault.ShouldBe(FileFault.Type);

    [Theory]
    [InlineData("合同.exe.jpg")]
    [InlineData("合同.html.jpg")]
    [InlineData("合同.PHP.jpg")]
    [InlineData("照片\0.jpg")]
    [InlineData("照片\u202Egpj.jpg")]
    [InlineData("照片\u200F.jpg")]
    [InlineData("../../照片.jpg")]
    [InlineData("..\\照片.jpg")]
    [InlineData("照片.jpg:stream.jpg")]
    [InlineData("照片\r\nX.jpg")]
    [InlineData("照片.jpg.")]
    [InlineData("  ")]
    public void Photo_WithAMisleadingName_IsRefused(string name) => Screen(name, SomeFiles.Jpeg()).Fault.ShouldBe(FileFault.Name);

    [Fact]
    public void Name_ThatIsTooLong_KeepsItsEnd()
    {
        var name = Screen(new string('长', 300) + ".jpg", SomeFiles.Jpeg()).File!.Name;
        name.Length.ShouldBe(StoredFile.NameLength);
        name.ShouldEndWith("长.jpg");
    }

    [Fact]
    public void File_OfAnotherType_IsRefusedWhateverItsName()
    {
        byte[][] others = [SomeFiles.Zip(), "MZ\u0090\0program"u8.ToArray(), "GIF89a....."u8.ToArray(), "<html></html>"u8.ToArray(), "<svg/>"u8.ToArray(), "{\\rtf1}"u8.ToArray(), [0, 0, 0, 24, .. "ftypheic"u8]];
        foreach (var content in others)
            foreach (var name in new[] { "a.jpg", "a.png", "a.pdf" }) Screen(name, content).Fault.ShouldBe(FileFault.Type);
    }

    [Fact]
    public void File_EmptyOrTooLarge_IsRefused()
    {
        Screen("a.jpg", []).Fault.ShouldBe(FileFault.Empty);
        Screen("a.jpg", [.. SomeFiles.Jpeg(), .. new byte[FileSniffer.MostBytes]]).Fault.ShouldBe(FileFault.TooLarge);
    }

    [Fact]
    public void Photo_WithSomethingHiddenBehindIt_IsRefused()
    {
        byte[][] riders = [SomeFiles.Zip(), "<script>alert(1)</script>"u8.ToArray(), "<?PHP echo 1;"u8.ToArray(), "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8.ToArray()];
        foreach (var rider in riders)
        {
            Screen("a.jpg", [.. SomeFiles.Jpeg(), .. rider]).Fault.ShouldBe(FileFault.Disguised);
            Screen("a.png", [.. SomeFiles.Png(), .. rider]).Fault.ShouldBe(FileFault.Disguised);
            Screen("a.pdf", [.. SomeFiles.Pdf(), .. rider]).Fault.ShouldBe(FileFault.Disguised);
        }

        Screen("a.jpg", [.. SomeFiles.JpegWithExif(1, "%PDF-1.4")]).Fault.ShouldBe(FileFault.Disguised);
    }

    [Fact]
    public void Photo_WithOrdinaryTrailingBytes_IsTakenWithoutThem()
    {
        var trailer = Encoding.ASCII.GetBytes("SEFHe-camera-trailer");
        var (fault, file) = Screen("a.jpg", [.. SomeFiles.Jpeg(), .. trailer]);
        fault.ShouldBeNull();
        file!.Content.AsSpan().IndexOf(trailer).ShouldBe(-1);
    }

    [Fact]
    public void Photo_LosesWhereAndHowItWasTaken()
    {
        var original = SomeFiles.JpegWithExif(1, "GPS 36.79N 116.75E");
        original.AsSpan().IndexOf("GPS"u8).ShouldBeGreaterThan(0);
        var clean = Screen("a.jpg", original).File!.Content;
        clean.AsSpan().IndexOf("GPS"u8).ShouldBe(-1);
        clean.AsSpan().IndexOf("Exif"u8).ShouldBe(-1);
    }

    /// <summary>The red quarter lies top left in the stored picture; each orientation says where it belongs.</summary>
    [Theory]
    [InlineData(1, 64, 48, 0, 0)]
    [InlineData(2, 64, 48, 1, 0)]
    [InlineData(3, 64, 48, 1, 1)]
    [InlineData(4, 64, 48, 0, 1)]
    [InlineData(5, 48, 64, 0, 0)]
    [InlineData(6, 48, 64, 1, 0)]
    [InlineData(7, 48, 64, 1, 1)]
    [InlineData(8, 48, 64, 0, 1)]
    public void Photo_TakenSideways_StandsUpright(byte orientation, int width, int height, int redRight, int redBelow)
    {
        using var upright = SKBitmap.Decode(Screen("a.jpg", SomeFiles.JpegWithExif(orientation, "")).File!.Content);
        (upright.Width, upright.Height).ShouldBe((width, height));
        for (var right = 0; right < 2; right++)
            for (var below = 0; below < 2; below++)
                (upright.GetPixel(width / 4 + right * width / 2, height / 4 + below * height / 2).Green < 128).ShouldBe((right, below) == (redRight, redBelow));
    }

    [Fact]
    public void Photo_LargerThanNeeded_IsHalvedUntilItFits()
    {
        using var kept = SKBitmap.Decode(Screen("a.jpg", SomeFiles.Jpeg(6000, 4000)).File!.Content);
        (kept.Width, kept.Height).ShouldBe((3000, 2000));
    }

    [Theory]
    [InlineData(30_000, 30_000, FileFault.TooManyPixels)]
    [InlineData(2_000, 2_000, FileFault.Damaged)]
    public void Png_ThatPromisesMorePixelsThanItHas_IsRefused(int width, int height, FileFault expected) =>
        Screen("a.png", SomeFiles.PngFlood(width, height)).Fault.ShouldBe(expected);

    [Fact]
    public void Image_CutShort_IsRefused() => Screen("a.png", SomeFiles.Png()[..60]).Fault.ShouldBe(FileFault.Damaged);

    [Fact]
    public void Pdf_ThatOnlyShowsPages_IsTakenByteForByte()
    {
        var pdf = SomeFiles.Pdf("/OpenAction [3 0 R /FitH null] /Lang (zh-CN)");
        Screen("合同.pdf", pdf).File!.Content.ShouldBe(pdf);
        Screen("合同.pdf", SomeFiles.PdfWithObjectStream("7 0 << /Type /Font /BaseFont /JSong >>")).Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript /J#53 (x) >>")]
    [InlineData("/OpenAction<</S/#4a#61#76#61#53#63#72#69#70#74>>")]
    [InlineData("/AA << /O << /S /Launch /F (cmd.exe) >> >>")]
    [InlineData("/Names << /EmbeddedFiles 9 0 R >>")]
    [InlineData("/AF [<< /EF << /F 9 0 R >> /Type /EmbeddedFile >>]")]
    [InlineData("/AcroForm << /XFA 9 0 R >>")]
    [InlineData("/A << /S /SubmitForm /F (http://x) >>")]
    [InlineData("/A << /S /GoToE /T << >> >>")]
    [InlineData("/A << /S /Rendition /JS (x) >>")]
    [InlineData("/RichMedia 9 0 R")]
    public void Pdf_ThatWouldDoSomething_IsRefused(string catalogue)
    {
        Screen("a.pdf", SomeFiles.Pdf(catalogue)).Fault.ShouldBe(FileFault.PdfActive);
        Screen("a.pdf", SomeFiles.PdfWithObjectStream($"7 0 << {catalogue} >>")).Fault.ShouldBe(FileFault.PdfActive);
        Screen("a.pdf", SomeFiles.PdfWithObjectStream($"7 0 << {catalogue} >>", type: "/Obj#53tm")).Fault.ShouldBe(FileFault.PdfActive);
    }

    [Theory]
    [InlineData("[/ASCIIHexDecode /FlateDecode]", "\n")]
    [InlineData("/LZWDecode", "\n")]
    [InlineData("/FlateDecode /DecodeParms << /Predictor 12 >>", "\n")]
    [InlineData("/FlateDecode", " % overlooked\n")]
    public void Pdf_PackedSoThatItCannotBeInspected_IsRefused(string filter, string beforeStream) =>
        Screen("a.pdf", SomeFiles.PdfWithObjectStream("7 0 << /S /JavaScript >>", filter: filter, beforeStream: beforeStream)).Fault.ShouldBe(FileFault.PdfUnreadable);

    [Fact]
    public void Pdf_BlownUpBeyondMeasure_IsRefusedInTime()
    {
        var started = TimeProvider.System.GetTimestamp();
        Screen("a.pdf", SomeFiles.PdfWithObjectStream(new string(' ', 40_000_000))).Fault.ShouldBe(FileFault.PdfUnreadable);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Pdf_EncryptedOrCutShort_IsRefused()
    {
        Screen("a.pdf", SomeFiles.Pdf(objects: "trailer << /Encrypt 8 0 R >>\n")).Fault.ShouldBe(FileFault.PdfUnreadable);
        Screen("a.pdf", SomeFiles.Pdf()[..^8]).Fault.ShouldBe(FileFault.Damaged);
    }

    /// <summary>No false alarm over noise: what compression leaves looks like this.</summary>
    [Fact]
    public void HonestFiles_FullOfNoise_AreTaken()
    {
        var random = new Random(20260305);
        for (var i = 0; i < 100; i++)
        {
            var noise = new byte[60_000];
            random.NextBytes(noise);
            var body = Encoding.Latin1.GetString(noise).Replace("endstream", "", StringComparison.Ordinal);
            Screen("a.pdf", SomeFiles.Pdf(objects: $"6 0 obj\n<< /Subtype /Image /Filter /DCTDecode /Length {body.Length} >>\nstream\n{body}\nendstream\nendobj\n")).Fault.ShouldBeNull();
        }
    }
}
