namespace TalentPortal.Domain.Accounts;

/// <summary>A combination of filters of one list, kept by an officer under a name of their own.</summary>
public sealed class SavedView
{
    /// <summary>Of one officer for one list; more would not be found again among the chips.</summary>
    public const int Most = 20;
    public const int LongestName = 30;
    public const int LongestQuery = 4_000;

    private SavedView() { }

    public SavedView(AccountId owner, ViewedList list, string name, string query, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Owner = owner;
        List = list;
        Name = name;
        Query = query;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }
    public AccountId Owner { get; private set; }
    public ViewedList List { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>The filter as the list's address has it, without the question mark.</summary>
    public string Query { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }

    public void Rename(string name) => Name = name;
}

/// <summary>The lists whose filters can be kept.</summary>
public enum ViewedList
{
    Talents,
    Employers,
}
