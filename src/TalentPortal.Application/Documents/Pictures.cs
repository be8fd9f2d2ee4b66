using FluentValidation;
using FluentValidation.Results;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>Photographs sent with a form: each looked at, none that is anything else, position and camera taken out.</summary>
public static class Pictures
{
    /// <param name="sent">As the browser sent them.</param>
    /// <param name="least">How many there must be.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="words">What is said when there are too few, too many, or other files among them.</param>
    /// <param name="texts">For what is wrong with one of them.</param>
    /// <exception cref="ValidationException">Under the name of the field, <c>Photos</c>.</exception>
    public static IReadOnlyList<ScreenedFile> Screen(IReadOnlyList<(string Name, byte[] Content)> sent, int least, int most, string words, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(texts);
        if (sent.Count < least || sent.Count > most) throw Refused(words);
        var screened = new List<ScreenedFile>();
        foreach (var (name, content) in sent)
        {
            if (FileSniffer.Screen(name, content, out var file) is { } fault) throw Refused(texts.Of(fault));
            if (file!.Kind is not (FileKind.Jpeg or FileKind.Png)) throw Refused(words);
            screened.Add(file);
        }

        return screened;
    }

    /// <summary>What is wrong with the pictures, under the name of their field.</summary>
    internal static ValidationException Refused(string words) => new([new ValidationFailure("Photos", words)]);
}
