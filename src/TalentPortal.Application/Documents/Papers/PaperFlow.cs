using SkiaSharp;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>Pages of A4 in points, filled from top to bottom. What is drawn is kept as strokes until the number of pages is known.</summary>
internal sealed class PaperFlow
{
    public const float PageWidth = 595.28f, PageHeight = 841.89f;
    public const float Left = 45, Right = PageWidth - 45, Top = 45;

    /// <summary>The foot line and its text stand below this.</summary>
    public const float Bottom = PageHeight - 62;

    private readonly List<List<Action<SKCanvas>>> pages = [[]];

    public static float Width => Right - Left;
    public float Y { get; private set; } = Top;
    public float Room => Bottom - Y;
    public IReadOnlyList<IReadOnlyList<Action<SKCanvas>>> Pages => pages;

    public void Draw(Action<SKCanvas> stroke) => pages[^1].Add(stroke);

    public void Advance(float height) => Y += height;

    public void BreakPage()
    {
        pages.Add([]);
        Y = Top;
    }

    /// <summary>Goes to a new page when less than this is left; true when it did.</summary>
    public bool Ensure(float height)
    {
        if (height <= Room || Y == Top) return false;
        BreakPage();
        return true;
    }
}
