namespace TalentPortal.Application.Documents.Papers;

/// <summary>
/// Where Chinese fonts may lie; the first that exists is used. A collection (.ttc) holds several faces: in Noto CJK number 2 is the
/// simplified Chinese one, number 0 the Japanese.
/// </summary>
public sealed class PaperFontOptions
{
    public IReadOnlyList<PaperFont> Regular { get; init; } =
    [
        new("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2),
        new("/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc", 2),
        new("C:/Windows/Fonts/simsun.ttc", 0),
        new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
        new("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", 2),
        new("C:/Windows/Fonts/msyh.ttc", 0),
    ];

    public IReadOnlyList<PaperFont> Bold { get; init; } =
    [
        new("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 2),
        new("/usr/share/fonts/noto-cjk/NotoSerifCJK-Bold.ttc", 2),
        new("C:/Windows/Fonts/simhei.ttf", 0),
        new("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2),
        new("/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc", 2),
        new("C:/Windows/Fonts/msyhbd.ttc", 0),
    ];
}

public sealed record PaperFont(string Path, int Face);
