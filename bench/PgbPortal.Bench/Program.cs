Console.WriteLine("There are no measurements yet.");
